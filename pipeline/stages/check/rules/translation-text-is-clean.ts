import { findDecomposedText } from "../../../libraries/text/decomposed-text.ts";
import { findUncleanCharacters } from "../../../libraries/text/unclean-characters.ts";
import type { EditionRule, Finding } from "../rule.ts";
import { type PassagePair, passagePairs } from "../translation/passage-pairs.ts";
import { type Range, targetFix, targetPlace } from "../translation/places.ts";

/** A translation has no character that nobody sees or that formats cannot hold (an error), no superfluous space, and is in Unicode's form NFC. */
export const translationTextIsClean: EditionRule = {
  id: "translation-text-is-clean",
  scope: "edition",
  severity: "warning",
  check: (subject) => passagePairs(subject).flatMap((pair) => [...characters(pair), ...spaces(pair), ...decomposed(pair)]),
};

function characters(pair: PassagePair): Finding[] {
  const { source, target } = pair;
  return (
    findUncleanCharacters(target.text)
      // Code may need them; what the source has is judged there.
      .filter(({ start, end }) => !source.text.includes(target.text.slice(start, end)))
      .map((found) => ({
        ...finding(pair, found, found.name, found.kind === "lost" ? "the character that was there" : "a text without it", found.mended),
        ...(found.kind === "forbidden" ? { severity: "error" } : {}),
      }))
  );
}

/** Spaces at the ends, doubled ones, and line breaks, which are spaces in a passage. */
function spaces(pair: PassagePair): Finding[] {
  const { source, target } = pair;
  return [...target.text.matchAll(/[ \t\r\n\u00A0\u202F]+/g)].flatMap(({ 0: found, index }): Finding[] => {
    const range = { start: index, end: index + found.length };
    const isEdge = range.start === 0 || range.end === target.text.length;
    if (isEdge) return [finding(pair, range, "space", `none at the ${range.start === 0 ? "start" : "end"}`, "")];
    // An empty line is the matter of another rule.
    if (/\n[ \t\r]*\n/.test(found) || isBlockAhead(target.text, range.end, found)) return [];
    if (/[\n\t]/.test(found)) return [finding(pair, range, found.includes("\n") ? "line break" : "tab", "a space", " ")];
    return / {2}/.test(found) && !/ {2}/.test(source.text) ? [finding(pair, range, "second space", "one", " ")] : [];
  });
}

function isBlockAhead(text: string, end: number, space: string): boolean {
  return space.includes("\n") && /^(?:#{1,6} |[-*+>|] ?|\d+[.)] |```|~~~|:::)/.test(text.slice(end, end + 8));
}

function decomposed(pair: PassagePair): Finding[] {
  return findDecomposedText(pair.target.text).map((part) =>
    finding(pair, part, `form of \`${part.text}\``, "Unicode's composed form NFC", part.text),
  );
}

function finding(pair: PassagePair, range: Range, what: string, expected: string, mended: string | undefined): Finding {
  return {
    subject: pair.unit.id,
    place: targetPlace(pair, range),
    reason: `Unexpected ${what}, expected ${expected}.`,
    note:
      mended === undefined
        ? "Write the text there anew."
        : mended === ""
          ? "Remove it."
          : `Put ${mended === " " ? "a space" : `\`${mended}\``} there.`,
    ...(mended === undefined ? {} : targetFix(pair, range, mended, mended === "" ? "Remove it" : "Replace it")),
  };
}
