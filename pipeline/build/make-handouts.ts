import { join } from "node:path";
import { CacheFolder } from "../edges/cache/cache-folder.ts";
import { writeFileAtomically } from "../edges/write/write-file-atomically.ts";
import { staleDisplay } from "../libraries/translation/stale-display.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Handout, HandoutKind } from "../model/handout.ts";
import type { Locale } from "../model/locale.ts";
import type { ArticleFiles } from "../model/workspace.ts";
import type { HandoutSource } from "../stages/emit/pdf/handout/handout-maker.ts";
import { makeHandout } from "../stages/emit/pdf/handout/make-handout.ts";
import { type BrowserLoan, createBrowserLoan } from "./browser-loan.ts";
import type { BuildRequest } from "./build-request.ts";
import { createContext } from "./create-context.ts";
import { loadLocales } from "./load-locales.ts";
import { makeDocument } from "./make-document.ts";
import { prepareArticle } from "./prepare-article.ts";
import { type Inputs, readInputs } from "./read-inputs.ts";

export interface HandoutRequest extends BuildRequest {
  readonly kinds: readonly HandoutKind[];
  /** Whether all locales go into one file. */
  readonly isJoint: boolean;
}

/** A handout in the output folder. */
export interface WrittenHandout extends Omit<Handout, "bytes"> {
  /** From the output folder on. */
  readonly path: string;
  /** The tagged files for readers, by their paths in the output folder. */
  readonly readers: readonly string[];
}

export interface HandoutResult {
  readonly isFailed: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly written: readonly WrittenHandout[];
}

/** Makes handouts of the articles, each in `handouts/` of the output folder; what is published there stays as it is. */
export async function makeHandouts(request: HandoutRequest, onProgress: (label: string) => void = () => {}): Promise<HandoutResult> {
  const { value: inputs, diagnostics } = await readInputs(request);
  if (inputs === undefined || diagnostics.some(({ ruleId }) => ruleId === "request-is-known"))
    return { isFailed: true, diagnostics, written: [] };
  const loan = createBrowserLoan(inputs.workspace.publication.print.timeLimit * 1_000);
  loan.start();
  try {
    const written: WrittenHandout[] = [];
    const found = [...diagnostics];
    for (const { name, article, sources } of editionsOf(inputs, request, loan)) {
      for (const kind of request.kinds) {
        onProgress(`${name} ${kind}`);
        const made = await loan.retrying(() => makeHandout(kind, sources));
        const path = `handouts/${name}.${kind}.pdf`;
        const { bytes, ...facts } = made.handout;
        await writeFileAtomically(join(request.out, path), bytes);
        found.push(...made.diagnostics);
        written.push({ ...facts, path, readers: sources.map(({ document }) => `${document.edition}/${article}.pdf`) });
      }
    }
    return { isFailed: false, diagnostics: found, written };
  } finally {
    await loan.end();
  }
}

interface Editions {
  /** Such as `csto.en` or, jointly, `csto.en+ru`. */
  readonly name: string;
  readonly article: string;
  readonly sources: readonly [HandoutSource, ...HandoutSource[]];
}

/** What goes into one file each. */
function editionsOf(inputs: Inputs, request: HandoutRequest, loan: BrowserLoan): Editions[] {
  return inputs.articles.flatMap((files) => {
    const sources = sourcesOf(files, inputs, request, loan);
    const groups = request.isJoint ? [sources] : sources.map((source) => [source]);
    return groups.flatMap(([first, ...others]): Editions[] => {
      if (first === undefined) return [];
      const editions = [first, ...others].map(({ document }) => document.edition);
      return [{ name: `${files.name}.${editions.join("+")}`, article: files.name, sources: [first, ...others] }];
    });
  });
}

function sourcesOf(files: ArticleFiles, inputs: Inputs, request: HandoutRequest, loan: BrowserLoan): HandoutSource[] {
  const { publication } = inputs.workspace;
  const { kits } = loadLocales(inputs.workspace).value;
  const conventions = new Map([...kits].map(([locale, kit]) => [locale, kit.conventions]));
  const prepared = prepareArticle(files, publication.source).value;
  const plan = { files, siblings: publication.locales, parallels: [], formats: publication.formats };
  const means = { cache: new CacheFolder(request.root), loan, kits };
  return localesOf(request, publication.locales).flatMap((locale): HandoutSource[] => {
    const kit = kits.get(locale);
    if (kit === undefined) return [];
    const stale = staleDisplay(publication.policies.get(locale)?.stale, request.release);
    const document = makeDocument(prepared, kit, conventions, { showMarks: request.showMarks, stale });
    return [{ document, context: createContext(plan, inputs, [kit], means) }];
  });
}

/** In the order in which they were asked for. */
function localesOf({ locales }: HandoutRequest, known: readonly Locale[]): readonly Locale[] {
  return locales === undefined ? known : locales.filter((locale, index) => locales.indexOf(locale) === index);
}
