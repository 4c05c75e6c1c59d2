import GithubSlugger from "github-slugger";
import { pageAnchors } from "../../libraries/markdown/page-anchors.ts";
import type { RegisteredUnit } from "../../model/article.ts";
import type { AnchorId, ParsedUnit } from "../../model/unit.ts";

/**
 * An anchor for each heading: the one its author wrote, else the one it was registered with, else a slug of its text.
 * `reserved` are the anchors of other things in the article.
 */
export function chooseAnchors(
  units: readonly ParsedUnit[],
  matches: readonly (RegisteredUnit | undefined)[],
  reserved: ReadonlySet<AnchorId>,
): readonly (AnchorId | undefined)[] {
  const given = units.map((unit, index) => (unit.kind === "heading" ? (unit.explicitAnchor ?? matches[index]?.anchor) : undefined));
  const slugger = new GithubSlugger();
  for (const anchor of [...pageAnchors, ...reserved, ...given]) if (anchor !== undefined) slugger.occurrences[anchor] = 0;
  return units.map((unit, index) => {
    if (unit.kind !== "heading") return undefined;
    return given[index] ?? (slugger.slug(titleOf(unit)) as AnchorId);
  });
}

/** A slug must not be empty, nor look like the anchors of notes and references. */
function titleOf(unit: ParsedUnit): string {
  const words = unit.text.replace(/\[([^\]]*)\]\([^)]*\)|\{[^}]*\}|[*_`]/g, "$1").normalize("NFC");
  return /[\p{L}\p{N}]/u.test(words) && !/^(ref|note|cite)\b/i.test(words) ? words : `section ${words}`.trim();
}
