import { nearMiss } from "../../libraries/markdown/near-miss.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Publication } from "../../model/publication.ts";
import { rules } from "./rules/index.ts";

/** Severities that a publication sets for rules that do not exist. */
export function unknownSeverities({ severityPlaces = new Map() }: Publication): Diagnostic[] {
  const known = rules.map(({ id }) => id);
  return [...severityPlaces].flatMap(([rule, place]): Diagnostic[] => {
    if (known.includes(rule)) return [];
    const meant = nearMiss(rule, known);
    return [
      {
        ruleId: "publication-is-valid",
        severity: "error",
        place,
        reason: `Unexpected rule \`${rule}\` in \`severities\`, expected the id of a rule.`,
        ...(meant === undefined ? {} : { expected: [meant] }),
        note: meant === undefined ? "Correct the id: docs/rules.md lists them." : `Did you mean \`${meant}\`?`,
      },
    ];
  });
}
