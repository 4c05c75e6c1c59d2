import { readGlossary } from "../libraries/locale/read-glossary.ts";
import { staleDisplay } from "../libraries/translation/stale-display.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { Locale } from "../model/locale.ts";
import type { ArticleFiles } from "../model/workspace.ts";
import { annotateDocument } from "../stages/render/proof/annotate-document.ts";
import { checkPrepared } from "./check-prepared.ts";
import { articleOf } from "./check-session.ts";
import { filesOf } from "./files-of.ts";
import { settleFindings } from "./judge-workspace.ts";
import type { LoadedLocales, LocaleKit } from "./load-locales.ts";
import { type ColumnKit, makeParallelDocument } from "./make-parallel-document.ts";
import { notePassages } from "./note-passages.ts";
import type { PreparedArticle } from "./prepare-article.ts";
import type { Inputs } from "./read-inputs.ts";

/** An article with all that was found in it. */
export interface JudgedProofArticle {
  readonly files: ArticleFiles;
  readonly prepared: PreparedArticle;
  readonly findings: readonly Diagnostic[];
}

/** What `tetrapla check` says of an article; `found` is what reading and parsing it said. */
export function judgeArticle(
  files: ArticleFiles,
  prepared: PreparedArticle,
  found: readonly Diagnostic[],
  { workspace, links }: Inputs,
  locales: LoadedLocales,
): JudgedProofArticle {
  const glossary = workspace.glossary === undefined ? [] : readGlossary(workspace.glossary).value;
  const checked = checkPrepared(prepared, files, { publication: workspace.publication, locales, glossary, links });
  const part = { found: [...found, ...checked.found], suppressions: checked.suppressions };
  const settled = settleFindings([part], { files: new Set(filesOf(files)), isWhole: false, isDraft: false }, workspace);
  return { files, prepared, findings: settled.filter(({ place }) => articleOf(place.file) === files.name) };
}

/** The source and a language side by side, with all that an editor must know: what was found in the article and in the language's own files. */
export function makeProofDocument(
  { files, prepared, findings }: JudgedProofArticle,
  [source, kit]: readonly [LocaleKit, LocaleKit],
  { workspace: { publication } }: Inputs,
  { kits }: LoadedLocales,
  showMarks: boolean,
): Document {
  const column = (each: LocaleKit): ColumnKit => ({ kit: each, stale: staleDisplay(publication.policies.get(each.locale)?.stale, false) });
  const conventions = new Map([...kits].map(([name, each]) => [name, each.conventions]));
  const document = makeParallelDocument(prepared, [column(source), column(kit)], conventions, { showMarks, showUnits: true });
  const others = new Set<string>([...files.translations].flatMap(([locale, { path }]) => (isOf(locale, kit) ? [] : [path])));
  const own = findings.filter(({ place }) => !others.has(place.file));
  return annotateDocument(document, notePassages(prepared, kit, own), source.labels);
}

/** Whether passages of a locale are shown in another. */
function isOf(locale: Locale, { chain }: LocaleKit): boolean {
  return chain.includes(locale);
}
