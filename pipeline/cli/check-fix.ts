import { type FixResult, fixWorkspace } from "../build/fix-workspace.ts";
import { reportDiff } from "../report/diff.ts";
import type { CheckRequest } from "./check-request.ts";
import { concludeCheck } from "./conclude-check.ts";
import { usesColors } from "./terminal.ts";

/** `tetrapla check --fix`: makes the mends that need no judgement and shows them; with `--dry-run` it only shows them. */
export async function fixAndCheck(request: CheckRequest): Promise<number> {
  const { root, articles, dryRun, reporter } = request;
  const result = await fixWorkspace({ root, write: dryRun !== true, ...(articles === undefined ? {} : { articles }) });
  // A program that reads the report finds nothing else on standard output.
  const stream = reporter === "pretty" ? process.stdout : process.stderr;
  if (result.files.length > 0) stream.write(`${reportDiff(result.files, usesColors(stream))}\n\n`);
  for (const line of tell(result, dryRun === true)) console.error(line);
  const { fixCommand, ...rest } = request;
  return dryRun ? concludeCheck(result.isReadable, result.found, request) : concludeCheck(result.isReadable, result.left, rest);
}

function tell({ files, quoted, unsettled, overtaken }: FixResult, isDry: boolean): string[] {
  const several = (count: number, name: string): string => `${count} ${name}${count === 1 ? "" : "s"}`;
  return [
    files.length === 0 ? "Nothing was mended." : `${several(files.length, "file")} ${isDry ? "would be " : ""}mended.`,
    ...(quoted === 0 ? [] : [`${several(quoted, "mend")} left out: what stands in a quotation is not ours to change.`]),
    ...unsettled.map((path) => `${path} was left alone: its mends contradict each other.`),
    ...overtaken.map((path) => `${path} was left alone: it changed meanwhile. Run the command again.`),
  ];
}
