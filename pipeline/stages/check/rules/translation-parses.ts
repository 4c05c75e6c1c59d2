import { type LeftoverCode, leftoverCodes } from "../../../libraries/markdown/leftover-codes.ts";
import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import type { EditionRule, EditionSubject, Finding } from "../rule.ts";
import { isDraft, type PassagePair, type PassageSide, passagePairs } from "../translation/passage-pairs.ts";
import { sourcePlaces, targetFix, targetPlace } from "../translation/places.ts";

/** Every translation is inline Markdown, and nothing that was meant as a code is left in it as text. */
export const translationParses: EditionRule = {
  id: "translation-parses",
  scope: "edition",
  severity: "error",
  // A code that is broken is missing, too.
  supersedes: [
    "translation-keeps-citations",
    "translation-keeps-locators",
    "translation-keeps-footnotes",
    "translation-keeps-links",
    "translation-keeps-images",
    "translation-keeps-code",
    "translation-keeps-spans",
    "translation-keeps-structure",
    "translation-keeps-numbers",
    "translation-keeps-dates",
    "translation-keeps-emphasis",
    "translation-punctuation-matches",
  ],
  check: (subject) => [...syntaxProblems(subject), ...passagePairs(subject).flatMap(leftovers)],
};

/** What was found while the passages were parsed. A draft may be broken, and what is no Markdown cannot be. */
function syntaxProblems({ edition, translation }: EditionSubject): Finding[] {
  return edition.article.units.flatMap((unit) => {
    const translated = translation?.units.get(unit.id);
    if (translated === undefined || unit.target.form !== "markdown" || isDraft(translated)) return [];
    return translated.problems.map(
      ({ ruleId: _, ...problem }): Finding => ({
        ...problem,
        ...(problem.severity === "error" ? { subject: unit.id } : {}),
        related: problem.related ?? [{ place: unit.place, message: "The source" }],
      }),
    );
  });
}

/** Text that looks like part of a code, unless the source has as much of it. */
function leftovers(pair: PassagePair): Finding[] {
  // What the syntax forbids leaves something over, too.
  const found = pair.translated.problems.length > 0 ? [] : leftoverCodes(pair.target.tree, pair.target.text);
  if (found.length === 0) return [];
  const countLinks = ({ codes }: PassageSide): number => codes.filter(({ kind }) => kind === "link" || kind === "cross-reference").length;
  const isLinkLost = countLinks(pair.target) < countLinks(pair.source);
  // `[sic] (1564)` is prose, unless a link is missing.
  const isMeant = ({ text }: LeftoverCode): boolean => !/^\]\s/.test(text) || isLinkLost;
  return found.filter((code) => isMeant(code) && !pair.source.prose.includes(code.text.trim())).map((code) => describe(code, pair));
}

function describe(code: LeftoverCode, pair: PassagePair): Finding {
  const base = { subject: pair.unit.id, place: targetPlace(pair, code), related: sourcePlaces(pair) };
  if (code.kind !== "footnote" || code.name === "")
    return { ...base, reason: `Unexpected \`${code.text}\` as text, expected ${expectations[code.kind]}.`, note: notes[code.kind] };
  const defined = nodesOf(pair.article.tree, "footnoteDefinition").map(({ label, identifier }) => label ?? identifier);
  const lost = pair.source.codes.filter(({ kind }) => kind === "footnote").map(({ code: written }) => written.slice(2, -1));
  const meant = nearMiss(code.name, lost) ?? (lost.length === 1 ? lost[0] : nearMiss(code.name, defined));
  const wanted = `[^${meant}]`;
  return {
    ...base,
    reason: `Unexpected footnote \`${code.text}\`, expected ${meant === undefined ? "one that the article defines" : `\`${wanted}\``}.`,
    ...(meant === undefined
      ? { note: "Call the notes that the source calls." }
      : { expected: [wanted], note: `Did you mean \`${wanted}\`?` }),
    ...(meant === undefined ? {} : targetFix(pair, code, wanted, `Write \`${wanted}\``)),
  };
}

const expectations: Readonly<Record<LeftoverCode["kind"], string>> = {
  link: "a link: `[words](address)`",
  footnote: "a footnote: `[^name]`",
  citation: "a citation: `[@key]`",
  attributes: "attributes right behind a span: `[words]{…}`",
};

const notes: Readonly<Record<LeftoverCode["kind"], string>> = {
  link: "Close the brackets, and put no space between them.",
  footnote: "Call the notes that the source calls.",
  citation: "Close the bracket, and write the key as the source has it.",
  attributes: "Write the brackets and braces as the source has them.",
};
