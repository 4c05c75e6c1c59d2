import { join } from "node:path";
import { CacheFolder } from "../edges/cache/cache-folder.ts";
import { writeFileAtomically } from "../edges/write/write-file-atomically.ts";
import { readGlossary } from "../libraries/locale/read-glossary.ts";
import { staleDisplay } from "../libraries/translation/stale-display.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Locale } from "../model/locale.ts";
import type { ArticleFiles } from "../model/workspace.ts";
import { formats } from "../stages/emit/index.ts";
import { annotateDocument } from "../stages/render/proof/annotate-document.ts";
import { createBrowserLoan } from "./browser-loan.ts";
import type { BuildRequest } from "./build-request.ts";
import { checkPrepared } from "./check-prepared.ts";
import { createContext } from "./create-context.ts";
import { filesOf } from "./files-of.ts";
import { settleFindings } from "./judge-workspace.ts";
import { type LoadedLocales, type LocaleKit, loadLocales } from "./load-locales.ts";
import { type ColumnKit, makeParallelDocument } from "./make-parallel-document.ts";
import { notePassages } from "./note-passages.ts";
import { type PreparedArticle, prepareArticle } from "./prepare-article.ts";
import { type Inputs, readInputs } from "./read-inputs.ts";

export interface ProofRequest extends BuildRequest {
  /** The languages of which proofs are read, each beside the source. */
  readonly proofs: readonly Locale[];
}

export interface ProofResult {
  readonly isFailed: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Paths from the output folder on. */
  readonly written: readonly string[];
}

/** Makes proofs of the articles, each in `proof/` of the output folder; they are for editors, and what is published does not list them. */
export async function makeProofs(request: ProofRequest): Promise<ProofResult> {
  const { value: inputs, diagnostics } = await readInputs({ ...request, locales: request.proofs });
  if (inputs === undefined || diagnostics.some(({ ruleId }) => ruleId === "request-is-known"))
    return { isFailed: true, diagnostics, written: [] };
  const locales = loadLocales(inputs.workspace).value;
  const written: string[] = [];
  for (const files of inputs.articles) {
    const prepared = prepareArticle(files, inputs.workspace.publication.source).value;
    const findings = findingsOf(prepared, files, inputs, locales);
    for (const locale of request.proofs) {
      const columns = columnsOf(locale, inputs, locales);
      if (columns === undefined) continue;
      const bytes = await makeProof(prepared, files, columns, { inputs, locales, findings, root: request.root });
      const path = `proof/${files.name}.${locale}.html`;
      await writeFileAtomically(join(request.out, path), bytes);
      written.push(path);
    }
  }
  return { isFailed: false, diagnostics, written };
}

interface ProofMeans {
  readonly inputs: Inputs;
  readonly locales: LoadedLocales;
  readonly findings: readonly Diagnostic[];
  readonly root: string;
}

async function makeProof(
  prepared: PreparedArticle,
  files: ArticleFiles,
  columns: readonly [ColumnKit, ColumnKit],
  { inputs, locales, findings, root }: ProofMeans,
): Promise<Uint8Array> {
  const [{ kit: source }, { kit }] = columns;
  const conventions = new Map([...locales.kits].map(([name, each]) => [name, each.conventions]));
  const document = makeParallelDocument(prepared, columns, conventions, { showMarks: true, showUnits: true });
  const annotated = annotateDocument(document, notePassages(prepared, kit, findings), source.labels);
  const means = { cache: new CacheFolder(root), loan: createBrowserLoan(0), kits: locales.kits };
  const context = createContext({ files, siblings: [], parallels: [], formats: ["html"] }, inputs, [source, kit], means);
  const { artifacts } = await formats.html.emit(annotated, context);
  return artifacts[0].bytes;
}

/** The source and a language; nothing of the source itself, or of a language that cannot be published. */
function columnsOf(
  locale: Locale,
  { workspace: { publication } }: Inputs,
  { kits }: LoadedLocales,
): readonly [ColumnKit, ColumnKit] | undefined {
  const column = (kit: LocaleKit): ColumnKit => ({ kit, stale: staleDisplay(publication.policies.get(kit.locale)?.stale, false) });
  const [source, kit] = [kits.get(publication.source), kits.get(locale)];
  return source === undefined || kit === undefined || kit === source ? undefined : [column(source), column(kit)];
}

/** What a check says of an article. */
function findingsOf(prepared: PreparedArticle, files: ArticleFiles, { workspace, links }: Inputs, locales: LoadedLocales): Diagnostic[] {
  const glossary = workspace.glossary === undefined ? [] : readGlossary(workspace.glossary).value;
  const checked = checkPrepared(prepared, files, { publication: workspace.publication, locales, glossary, links });
  return settleFindings([checked], { files: new Set(filesOf(files)), isWhole: false, isDraft: false }, workspace);
}
