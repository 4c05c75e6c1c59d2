import { join } from "node:path";
import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import { readPublished } from "../edges/cache/output-state.ts";
import { writeFileAtomically } from "../edges/write/write-file-atomically.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import type { BrowserLoan } from "./browser-loan.ts";
import { articleOf } from "./check-session.ts";
import { createContext } from "./create-context.ts";
import { emitProof } from "./emit-proof.ts";
import type { ProofJob, ProofOutput } from "./list-proofs.ts";
import type { LoadedLocales } from "./load-locales.ts";
import { prepareArticle } from "./prepare-article.ts";
import { judgeArticle, makeProofDocument } from "./prepare-proof.ts";
import { describeProof, type RecordedProof } from "./proof-record.ts";
import type { ProofRequest } from "./proof-request.ts";
import type { Inputs } from "./read-inputs.ts";
import { unprovableArticle } from "./unprovable.ts";

/** What a run lends to each of its proofs. */
export interface ProofMeans {
  readonly inputs: Inputs;
  readonly locales: Checked<LoadedLocales>;
  /** What reading the workspace said. */
  readonly unread: readonly Diagnostic[];
  readonly cache: CacheFolder;
  readonly loan: BrowserLoan;
}

/** What was made of a proof; `isWritten`: whether the file is another one now. */
export interface MadeProof {
  readonly path: string;
  readonly isWritten: boolean;
  readonly recorded: RecordedProof;
}

/** Makes those files of a proof that are asked for, or says why there are none. */
export async function makeProof(
  job: ProofJob,
  outputs: readonly ProofOutput[],
  { out, showMarks }: ProofRequest,
  { inputs, locales, unread, cache, loan }: ProofMeans,
): Promise<Checked<readonly MadeProof[] | undefined>> {
  const { files, locale } = job;
  const { publication } = inputs.workspace;
  const { kits } = locales.value;
  const { value: prepared, diagnostics: parsed } = prepareArticle(files, publication.source);
  const [source, kit] = [kits.get(publication.source), kits.get(locale)];
  const refusal = unprovableArticle(files, prepared, parsed, locale);
  if (refusal.length > 0) return { value: undefined, diagnostics: refusal };
  if (source === undefined || kit === undefined) return { value: undefined, diagnostics: faultsOf([publication.source, locale], locales) };
  const found = [...unread.filter(({ place }) => articleOf(place.file) === files.name), ...parsed];
  const judged = judgeArticle(files, prepared, found, inputs, locales.value);
  const document = makeProofDocument(judged, [source, kit], inputs, locales.value, showMarks);
  const context = createContext({ files, siblings: [], parallels: [], formats: [] }, inputs, [source, kit], { cache, loan, kits });
  const made: MadeProof[] = [];
  for (const { format, path, key } of outputs) {
    const { bytes, diagnostics } = await emitProof(format, document, context, loan);
    const before = await readPublished(out, path);
    const isWritten = before === undefined || !Buffer.from(before).equals(bytes);
    if (isWritten) await writeFileAtomically(join(out, path), bytes);
    const browser = format === "pdf" ? await loan.usedVersion() : undefined;
    const recorded = await describeProof(out, path, bytes, { key, ...(browser === undefined ? {} : { browser }), diagnostics });
    made.push({ path, isWritten, recorded });
  }
  return { value: made, diagnostics: made.flatMap(({ recorded }) => recorded.diagnostics) };
}

/** What is wrong with locales that cannot be published. */
function faultsOf(names: readonly string[], { diagnostics }: Checked<LoadedLocales>): Diagnostic[] {
  return diagnostics.filter(({ place }) => names.some((name) => place.file.startsWith(`translations/${name}/`)));
}
