import type { HandoutKind } from "../model/handout.ts";
import type { ArticleFiles, ArticleName } from "../model/workspace.ts";
import { hashArticle, hashOf, type RunInputs } from "./job.ts";
import type { EditionLocales } from "./list-editions.ts";
import { localeChain } from "./locale-chain.ts";
import type { Inputs } from "./read-inputs.ts";

/** A handout to be made: one or several editions of an article in one file. */
export interface HandoutJob {
  /** From the output folder on; it tells the job from every other. */
  readonly path: string;
  readonly article: ArticleName;
  readonly kind: HandoutKind;
  readonly editions: readonly [EditionLocales, ...EditionLocales[]];
  /** Equal keys, equal bytes. */
  readonly key: string;
}

/** The handouts of an article that are wanted. */
export interface HandoutPlan {
  readonly dirty: readonly HandoutJob[];
  readonly clean: readonly HandoutJob[];
}

/** The job of a handout. */
export function handoutJob(
  files: ArticleFiles,
  kind: HandoutKind,
  editions: HandoutJob["editions"],
  { workspace: { publication } }: Inputs,
  run: RunInputs,
): HandoutJob {
  // A point between editions that follow one another: a plus is between the languages of one.
  const path = `handouts/${files.name}.${editions.map(({ id }) => id).join(".")}.${kind}.pdf`;
  const chains = editions.flatMap(({ locales }) => locales.flatMap((locale) => localeChain(locale, publication)));
  const key = hashOf(
    path,
    run.tool,
    run.options,
    run.print,
    run.browserVersion ?? "",
    run.workspace,
    run.theme,
    hashArticle(files),
    ...chains.map((locale) => files.translations.get(locale)?.text ?? ""),
  );
  return { path, article: files.name, kind, editions, key };
}
