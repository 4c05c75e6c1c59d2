import { join } from "node:path";
import { checkAccessibility } from "../edges/validate/check-accessibility.ts";
import { checkEBooks } from "../edges/validate/check-e-books.ts";
import { checkPrints } from "../edges/validate/check-prints.ts";
import { checkWebPages } from "../edges/validate/check-web-pages.ts";
import type { JudgeFinding, Verdict } from "../edges/validate/judge.ts";
import type { Browser } from "../model/browser.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { FormatName } from "../model/publication.ts";
import type { FinishedFile } from "./finished-file.ts";
import { limitConcurrency } from "./limit-concurrency.ts";

/** What the judges say, and which of them could not be asked. */
export interface Judgement {
  readonly diagnostics: readonly Diagnostic[];
  readonly judges: readonly string[];
  readonly unjudged: readonly string[];
}

interface JudgeMeans {
  readonly borrow: () => Promise<Browser>;
  /** A folder that is kept, for what a judge has to prepare. */
  readonly cache: string;
  readonly isStrict: boolean;
  readonly onProgress: (label: string) => void;
}

interface JudgeRun {
  readonly ruleId: string;
  readonly format: FormatName;
  ask(paths: readonly string[], means: JudgeMeans): Promise<Verdict>;
}

const runs: readonly JudgeRun[] = [
  { ruleId: "epub-is-valid", format: "epub", ask: (paths) => checkEBooks(paths) },
  { ruleId: "html-is-valid", format: "html", ask: (paths) => checkWebPages(paths) },
  { ruleId: "pdf-is-accessible", format: "pdf", ask: (paths, { cache }) => checkPrints(paths, join(cache, "vera-pdf")) },
  { ruleId: "html-is-accessible", format: "html", ask: (paths, { borrow }) => checkAccessibility(paths, borrow) },
  { ruleId: "epub-is-accessible", format: "epub", ask: (paths, { borrow }) => checkAccessibility(paths, borrow) },
];

/** Asks every judge about the files that it is for; one who is missing is named. */
export async function askJudges(files: readonly FinishedFile[], means: JudgeMeans, isOff: (ruleId: string) => boolean): Promise<Judgement> {
  const twoAtATime = limitConcurrency(2);
  const asked = runs.flatMap((run) => {
    const own = files.filter(({ format }) => format === run.format);
    return own.length === 0 || isOff(run.ruleId) ? [] : [{ run, own }];
  });
  const verdicts = await Promise.all(
    asked.map(({ run, own }) =>
      twoAtATime(async () => {
        const verdict = await run.ask(
          own.map(({ location }) => location),
          means,
        );
        means.onProgress(verdict.judge);
        return { run, own, verdict };
      }),
    ),
  );
  return {
    diagnostics: verdicts.flatMap(({ run, own, verdict }) =>
      "findings" in verdict
        ? verdict.findings.map((finding) => describe(finding, run, own, verdict.judge))
        : [absence(verdict, run, own, means)],
    ),
    judges: [...new Set(verdicts.flatMap(({ verdict }) => ("findings" in verdict ? [verdict.judge] : [])))],
    unjudged: verdicts.flatMap(({ run, own, verdict }) =>
      "absence" in verdict
        ? [`${run.ruleId}: ${several(own.length)} not judged by ${verdict.judge}, for want of a ${verdict.absence}: ${verdict.remedy}`]
        : [],
    ),
  };
}

function describe(
  { file, severity, code, message, url, spot }: JudgeFinding,
  { ruleId }: JudgeRun,
  own: readonly FinishedFile[],
  judge: string,
): Diagnostic {
  const { position, within } = spot;
  const name = own.find(({ location }) => location === file)?.name ?? file;
  return {
    ruleId,
    severity,
    place: { file: name, ...(position === undefined ? {} : { position }) },
    reason: `Unexpected ${code}, expected none: ${message.replace(/\s+/g, " ").trim().replace(/\.$/, "")}.${within === undefined ? "" : ` In ${within}.`}`,
    note: url === undefined ? `Says ${judge}.` : `Says ${judge}: ${url}`,
  };
}

/** What was not judged is told, so that nobody takes silence for praise. */
function absence({ judge, ...verdict }: Verdict, { ruleId }: JudgeRun, own: readonly FinishedFile[], { isStrict }: JudgeMeans): Diagnostic {
  const { absence: what, remedy } = { absence: "", remedy: "", ...verdict };
  return {
    ruleId,
    severity: isStrict ? "error" : "info",
    place: { file: own[0]?.name ?? "" },
    reason: `Unexpected absence of a ${what}, expected one for ${judge}: ${several(own.length)} not judged.`,
    note: `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`,
  };
}

function several(count: number): string {
  return count === 1 ? "1 file was" : `${count} files were`;
}
