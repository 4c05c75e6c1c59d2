import { CacheFolder } from "../edges/cache/cache-folder.ts";
import { createBrowserLoan } from "./browser-loan.ts";
import type { BuildProgress } from "./build-request.ts";
import { limitConcurrency } from "./limit-concurrency.ts";
import { listProofs, type ProofJob, type ProofOutput } from "./list-proofs.ts";
import { loadLocales } from "./load-locales.ts";
import { makeProof, type ProofMeans } from "./make-proof.ts";
import { isAsRecorded, type ProofRecord, readProofRecord, writeProofRecord } from "./proof-record.ts";
import type { ProofRequest, ProofResult } from "./proof-request.ts";
import { readInputs } from "./read-inputs.ts";
import { unprovableRequest } from "./unprovable.ts";

/** Two proofs are made at a time, for the reason for which two pages are printed at a time in a build. */
const makeTwo = limitConcurrency(2);

/**
 * Makes proofs of the articles, each in `proof/` of the output folder, where they are not there already; they are for editors, and
 * what is published does not list them. Of an article without a sound proof the earlier one stays.
 */
export async function makeProofs(request: ProofRequest, onProgress: (progress: BuildProgress) => void = () => {}): Promise<ProofResult> {
  const { root, out, proofs, formats } = request;
  // Notes at the feet of pages would have to hold what is said of them as well.
  const read = await readInputs({ notes: "end", ...request, locales: proofs, release: false });
  const inputs = read.value;
  const unread = [...read.diagnostics, ...(inputs === undefined ? [] : unprovableRequest(proofs, inputs.workspace))];
  if (inputs === undefined || unread.some(({ ruleId }) => ruleId === "request-is-known"))
    return { status: "failed", diagnostics: unread, written: [], unchanged: 0 };
  const cache = new CacheFolder(root);
  const loan = createBrowserLoan(inputs.workspace.publication.print.timeLimit * 1_000);
  const record = readProofRecord(cache, out);
  const jobs = listProofs(inputs, request);
  try {
    const isPrinted = formats.includes("pdf") && jobs.length > 0;
    const browser = isPrinted ? (loan.version() ?? (await loan.browser()).version) : undefined;
    const work = await Promise.all(jobs.map(async (job) => ({ job, outputs: await dirtyOf(job, request, record, browser) })));
    if (work.some(({ outputs }) => outputs.some(({ format }) => format === "pdf"))) loan.start();
    const means = { inputs, locales: loadLocales(inputs.workspace), unread, cache, loan };
    const wanted = inputs.workspace.articles.filter((name) => request.articles?.includes(name) ?? true);
    const made = await makeAll(work, request, means, record, onProgress);
    const isWhole = made.isWhole && inputs.articles.length === wanted.length;
    return { ...made, status: isWhole ? "made" : "incomplete", diagnostics: [...unread, ...made.diagnostics] };
  } finally {
    await loan.end();
  }
}

/** The files of a proof that are not as they should be. */
async function dirtyOf(
  { outputs }: ProofJob,
  { out }: ProofRequest,
  record: ProofRecord,
  browser: string | undefined,
): Promise<ProofOutput[]> {
  const states = await Promise.all(
    outputs.map(({ format, path, key }) =>
      isAsRecorded(out, path, record.get(path), { key, ...(format === "pdf" && browser !== undefined ? { browser } : {}) }),
    ),
  );
  return outputs.filter((_, index) => !states[index]);
}

interface ProofWork {
  readonly job: ProofJob;
  /** What is to be made. */
  readonly outputs: readonly ProofOutput[];
}

async function makeAll(
  work: readonly ProofWork[],
  request: ProofRequest,
  means: ProofMeans,
  record: ProofRecord,
  onProgress: (progress: BuildProgress) => void,
): Promise<Omit<ProofResult, "status"> & { readonly isWhole: boolean }> {
  const total = work.filter(({ outputs }) => outputs.length > 0).length;
  const proofs = new Map(record);
  let done = 0;
  const make = async ({ job, outputs }: ProofWork) => {
    if (outputs.length === 0) return { value: [], diagnostics: [] };
    onProgress({ done, total, label: `${job.files.name} ${job.locale}` });
    const made = await makeProof(job, outputs, request, means);
    done += 1;
    for (const { path, recorded } of made.value ?? []) proofs.set(path, recorded);
    return made;
  };
  const tasks = work.map((each) => makeTwo(() => make(each)));
  // When one fails, those that are being made are waited for, and what they made is remembered.
  await Promise.allSettled(tasks);
  writeProofRecord(means.cache, request.out, proofs);
  const made = await Promise.all(tasks);
  const files = made.flatMap(({ value }) => value ?? []);
  const written = files.filter(({ isWritten }) => isWritten).map(({ path }) => path);
  const clean = work.flatMap(({ job, outputs }) => job.outputs.filter((output) => !outputs.includes(output)));
  return {
    isWhole: made.every(({ value }) => value !== undefined),
    diagnostics: [...clean.flatMap(({ path }) => record.get(path)?.diagnostics ?? []), ...made.flatMap(({ diagnostics }) => diagnostics)],
    written,
    unchanged: clean.length + files.length - written.length,
  };
}
