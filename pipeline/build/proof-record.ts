import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import { isUntouched, timeOfChange } from "../edges/cache/output-state.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { hashOf } from "./job.ts";

/** How a proof was left in the output folder. */
export interface RecordedProof {
  /** Equal keys, equal bytes; of a PDF, with the same browser. */
  readonly key: string;
  readonly browser?: string;
  readonly size: number;
  readonly mtimeMs: number;
  /** What was noticed while it was made. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The proofs of an output folder by their paths, as the last run left them. */
export type ProofRecord = ReadonlyMap<string, RecordedProof>;

const version = 1;

/** The record of an output folder; an empty one when there is none that can be read. */
export function readProofRecord(cache: CacheFolder, out: string): ProofRecord {
  const bytes = cache.read(nameOf(out));
  if (bytes === undefined) return new Map();
  try {
    const record = JSON.parse(new TextDecoder().decode(bytes)) as { version: number; proofs: Record<string, RecordedProof> };
    return new Map(record.version === version ? Object.entries(record.proofs) : []);
  } catch {
    return new Map();
  }
}

/** Keeps the record of an output folder for the next run. */
export function writeProofRecord(cache: CacheFolder, out: string, proofs: ProofRecord): void {
  cache.write(nameOf(out), JSON.stringify({ version, proofs: Object.fromEntries(proofs) }));
}

/** Whether a proof is there as it would be made again. */
export async function isAsRecorded(
  out: string,
  path: string,
  recorded: RecordedProof | undefined,
  { key, browser }: Pick<RecordedProof, "key" | "browser">,
): Promise<boolean> {
  if (recorded?.key !== key || recorded.browser !== browser) return false;
  return isUntouched(out, path, recorded.size, recorded.mtimeMs);
}

/** What is to be remembered of a proof that is in its place. */
export async function describeProof(
  out: string,
  path: string,
  bytes: Uint8Array,
  made: Omit<RecordedProof, "size" | "mtimeMs">,
): Promise<RecordedProof> {
  return { ...made, size: bytes.length, mtimeMs: await timeOfChange(out, path) };
}

function nameOf(out: string): string {
  return `proofs/${hashOf(out).slice(0, 16)}.json`;
}
