// In:  everything that was found, and everything that somebody has accepted.
// Out: the findings as they count: with the publication's severities, the accepted ones marked, unused acceptances found.
// Invariant: a finding is never dropped without a trace, but where the publication switches its rule off.
import { nearMiss } from "../../libraries/markdown/near-miss.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Severities } from "./check.ts";
import { rules } from "./rules/index.ts";
import type { Suppression } from "./suppressions/suppression.ts";

/** Whether a suppression was judged in this run: its rule ran, over its file. */
export type WasJudged = (suppression: Suppression) => boolean;

/** Applies severities, ignores and waivers to findings. */
export function settle(
  found: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  severities: Severities,
  wasJudged: WasJudged,
): Diagnostic[] {
  const used = new Set<Suppression>();
  const byRuleAndFile = indexSuppressions(suppressions);
  const settled = found.flatMap((diagnostic): Diagnostic[] => {
    const severity = severities[diagnostic.ruleId] ?? diagnostic.severity;
    if (severity === "off") return [];
    const candidates = [diagnostic.place.file, undefined].flatMap((file) => byRuleAndFile.get(keyOf(diagnostic.ruleId, file)) ?? []);
    const suppression = candidates.find((candidate) => isFor(candidate, diagnostic));
    if (suppression === undefined) return [{ ...diagnostic, severity }];
    used.add(suppression);
    return [{ ...diagnostic, severity, waived: suppression.reason }];
  });
  const severity = severities["waiver-is-used"] ?? "warning";
  if (severity === "off") return settled;
  const unused = suppressions.filter((suppression) => !used.has(suppression) && (suppression.reason === "" || wasJudged(suppression)));
  return [...settled, ...unused.map((suppression) => ({ ...describeUnused(suppression), severity }))];
}

/** Suppressions that have a reason, by rule and file: a large publication has thousands of both. */
function indexSuppressions(suppressions: readonly Suppression[]): ReadonlyMap<string, readonly Suppression[]> {
  const index = new Map<string, Suppression[]>();
  for (const suppression of suppressions) {
    if (suppression.reason === "") continue;
    const key = keyOf(suppression.ruleId, suppression.file);
    const list = index.get(key);
    if (list === undefined) index.set(key, [suppression]);
    else list.push(suppression);
  }
  return index;
}

function keyOf(ruleId: string, file: string | undefined): string {
  return `${ruleId} ${file ?? ""}`;
}

function isFor({ lines, match }: Suppression, diagnostic: Diagnostic): boolean {
  const line = diagnostic.place.position?.start.line;
  if (lines !== undefined && (line === undefined || line < lines.from || line > lines.to)) return false;
  return match === undefined || diagnostic.reason.includes(match);
}

function describeUnused({ ruleId, reason, place }: Suppression): Omit<Diagnostic, "severity"> {
  const isKnown = rules.some(({ id }) => id === ruleId);
  if (!isKnown) {
    const meant = nearMiss(
      ruleId,
      rules.map(({ id }) => id),
    );
    return {
      ruleId: "waiver-is-used",
      place,
      reason: `Unexpected rule \`${ruleId}\`, expected the id of a rule.`,
      ...(meant === undefined ? {} : { expected: [meant] }),
      note: meant === undefined ? "Correct the id: docs/rules.md lists them." : `Did you mean \`${meant}\`?`,
    };
  }
  if (reason === "") {
    return {
      ruleId: "waiver-is-used",
      place,
      reason: `Unexpected acceptance of \`${ruleId}\` without a reason, expected one.`,
      note: "Say behind the rule why the finding is accepted.",
    };
  }
  return {
    ruleId: "waiver-is-used",
    place,
    reason: `Unexpected acceptance of \`${ruleId}\`, expected a finding that it is for.`,
    note: "Remove it: nothing is found here any more.",
  };
}
