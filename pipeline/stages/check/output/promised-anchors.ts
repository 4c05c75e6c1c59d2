import type { Edition } from "../../../model/edition.ts";
import type { AnchorId } from "../../../model/unit.ts";

/** The anchors by which an article is cited and by which its parts lead to each other: the same in every format and language. */
export function promisedAnchors({ article: { numbering } }: Edition): readonly AnchorId[] {
  return [
    ...new Set([
      ...[...numbering.targets.values()].map(({ anchor }) => anchor),
      ...[...numbering.references.values(), ...numbering.notes.values()].flatMap(({ anchor, calls }) => [anchor, ...calls]),
    ]),
  ];
}
