import type { PublishedAnchor } from "../../../model/published.ts";
import { outputFinding } from "../output/output-finding.ts";
import { promisedAnchors } from "../output/promised-anchors.ts";
import type { Finding, OutputRule, OutputSubject } from "../rule.ts";

/** Each anchor of a finished file is one place. In a PDF it cannot be more: its name is the key under which the place is found. */
export const outputAnchorIsUnique: OutputRule = {
  id: "output-anchor-is-unique",
  scope: "output",
  severity: "error",
  check: doubled,
};

function doubled(subject: OutputSubject): Finding[] {
  const promised = new Set<string>(subject.model === undefined ? [] : promisedAnchors(subject.model.columns[0].editions[0]));
  const first = new Map<string, PublishedAnchor>();
  return subject.file.anchors.flatMap((anchor): Finding[] => {
    // A document of a book has ids of its own; the article's anchors are the whole book's.
    const key = promised.has(anchor.id) ? anchor.id : `${anchor.page}#${anchor.id}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, anchor);
    if (known === undefined) return [];
    const reason = `Unexpected second place with the id \`${anchor.id}\`, expected one${known.spot.within === undefined ? "" : `: ${known.spot.within} has it`}.`;
    return [
      outputFinding(subject, anchor.spot, {
        reason,
        subject: anchor.id,
        note: "A link leads to the first of them alone: remove one, or give it another id.",
        ...(known.spot.position === undefined
          ? {}
          : { related: [{ place: { file: subject.path, position: known.spot.position }, message: "The first" }] }),
      }),
    ];
  });
}
