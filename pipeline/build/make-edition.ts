import { staleDisplay } from "../libraries/translation/stale-display.ts";
import type { Document } from "../model/document.ts";
import type { ArticleName } from "../model/workspace.ts";
import type { BuildRequest } from "./build-request.ts";
import type { EditionLocales } from "./list-editions.ts";
import type { LoadedLocales, LocaleKit } from "./load-locales.ts";
import { makeDocument } from "./make-document.ts";
import { type ColumnKit, makeParallelDocument } from "./make-parallel-document.ts";
import type { PreparedArticle } from "./prepare-article.ts";
import type { Inputs } from "./read-inputs.ts";

/** An edition as a run publishes it. */
export interface MadeEdition {
  readonly document: Document;
  /** What its languages have of words and habits. */
  readonly kits: readonly [LocaleKit, ...LocaleKit[]];
}

/** Makes the document of an edition of one locale or several; nothing when one of them cannot be published. */
export function makeEdition(
  article: ArticleName,
  prepared: PreparedArticle,
  edition: EditionLocales,
  { workspace: { publication } }: Inputs,
  { showMarks, release }: Pick<BuildRequest, "showMarks" | "release">,
  { kits }: LoadedLocales,
): MadeEdition | undefined {
  const columns = edition.locales.flatMap((locale): ColumnKit[] => {
    const kit = kits.get(locale);
    return kit === undefined ? [] : [{ kit, stale: staleDisplay(publication.policies.get(locale)?.stale, release) }];
  });
  const [first, ...others] = columns;
  if (first === undefined || columns.length < edition.locales.length) return undefined;
  const conventions = new Map([...kits].map(([locale, kit]) => [locale, kit.conventions]));
  const { baseUrl } = publication;
  // Where the web page of the edition lives.
  const options = { showMarks, ...(baseUrl === undefined ? {} : { address: new URL(`${edition.id}/${article}.html`, baseUrl).href }) };
  const document =
    others.length === 0
      ? makeDocument(prepared, first.kit, conventions, { ...options, stale: first.stale })
      : makeParallelDocument(prepared, [first, ...others], conventions, options);
  return { document, kits: [first.kit, ...others.map(({ kit }) => kit)] };
}
