import { citationIdentity, compareCodes, identityOf, locatorIdentity } from "../../../libraries/markdown/compare-codes.ts";
import { locatorWords } from "../../../libraries/markdown/locator-words.ts";
import type { ProtectedCode } from "../../../libraries/markdown/protected-codes.ts";
import type { EditionRule, Finding } from "../rule.ts";
import { type PassagePair, passagePairs } from "../translation/passage-pairs.ts";
import { type Range, sourcePlaces, targetFix, targetPlace } from "../translation/places.ts";

/** A translation cites the places that its source cites, with locators written in English: each edition shows its own labels. */
export const translationKeepsLocators: EditionRule = {
  id: "translation-keeps-locators",
  scope: "edition",
  severity: "error",
  check: (subject) => passagePairs(subject).flatMap((pair) => changedLocators(pair).map((changed) => describe(changed, pair))),
};

interface Changed {
  readonly found: ProtectedCode;
  readonly expected: ProtectedCode;
}

/** Citations of one work whose places differ. Works that are cited more or less often are the matter of another rule. */
function changedLocators({ source, target }: PassagePair): Changed[] {
  const sourceCitations = byWork(source.codes);
  return [...byWork(target.codes)].flatMap(([work, cited]) => {
    const wanted = sourceCitations.get(work) ?? [];
    if (wanted.length !== cited.length) return [];
    const { missing, extra } = compareCodes(wanted, cited, undefined, identityOf);
    return extra.flatMap((found, index) => {
      const expected = missing[index];
      if (expected === undefined) return [];
      // Of several without a locator the one is meant that has the value with a label of another language.
      const meant = cited.find((code) => identityOf(code) === identityOf(found) && translatedLabel(code, expected) !== undefined);
      return [{ found: meant ?? found, expected }];
    });
  });
}

function byWork(codes: readonly ProtectedCode[]): ReadonlyMap<string, readonly ProtectedCode[]> {
  const works = new Map<string, ProtectedCode[]>();
  for (const code of codes) {
    if (code.kind !== "citation") continue;
    const work = works.get(citationIdentity(code));
    if (work === undefined) works.set(citationIdentity(code), [code]);
    else work.push(code);
  }
  return works;
}

function describe({ found, expected }: Changed, pair: PassagePair): Finding {
  const wanted = writtenLocator(expected);
  const label = isSameValue(found, expected) ? writtenLocator(found) : translatedLabel(found, expected);
  const written = label ?? writtenLocator(found);
  const what = written === undefined ? "absence of a locator" : `locator \`${written.text}\``;
  const base = { subject: pair.unit.id, place: targetPlace(pair, written ?? keyRange(found)), related: sourcePlaces(pair, expected) };
  if (wanted === undefined) {
    return {
      ...base,
      reason: `Unexpected ${what} of \`@${found.name}\`, expected none as in the source.`,
      note: "Remove the locator.",
    };
  }
  return {
    ...base,
    reason: `Unexpected ${what} of \`@${found.name}\`, expected \`${wanted.text}\` as in the source.`,
    expected: [wanted.text],
    ...(label === undefined
      ? { note: `Write \`${wanted.text}\` behind the key.` }
      : {
          note: "Write the label in English: each edition shows the label of its own language.",
          ...targetFix(pair, label, wanted.text, `Write \`${wanted.text}\``),
        }),
  };
}

interface Written extends Range {
  readonly text: string;
}

/** A citation's locator as it is written, and where. */
function writtenLocator({ node, item }: ProtectedCode): Written | undefined {
  if (node.type !== "citation" || item === undefined) return undefined;
  const { text, start, locatorLength } = locatorWords(node, item);
  return locatorLength === 0 ? undefined : trimmed(text.slice(0, locatorLength), start + (node.position?.start.offset ?? 0));
}

/** Words such as `с. 3` or `S. 3` that are no locator, since their label is not English, but have the value of the source's. */
function translatedLabel({ node, item }: ProtectedCode, { item: expected }: ProtectedCode): Written | undefined {
  const value = expected?.locator?.value;
  if (node.type !== "citation" || item === undefined || item.locator !== undefined || value === undefined) return undefined;
  const { text, start } = locatorWords(node, item);
  const [words] = new RegExp(`^\\s*,?\\s*[^\\d\\s,;]{1,12}\\s*${patternOf(value)}(?![\\p{L}\\p{N}])`, "u").exec(text) ?? [];
  return words === undefined ? undefined : trimmed(words, start + (node.position?.start.offset ?? 0));
}

function patternOf(value: string): string {
  return value
    .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
    .replace(/[-\u2010-\u2015]/g, "\\s?[-\u2010-\u2015]\\s?")
    .replace(/\s+/g, "\\s+");
}

function trimmed(text: string, start: number): Written {
  const before = /^[\s,]*/.exec(text)?.[0].length ?? 0;
  const kept = text.slice(before).trimEnd().replace(/,$/, "");
  return { text: kept, start: start + before, end: start + before + kept.length };
}

function isSameValue({ item: left }: ProtectedCode, { item: right }: ProtectedCode): boolean {
  if (left?.locator === undefined || right?.locator === undefined) return false;
  return locatorIdentity({ ...left.locator, label: "" }) === locatorIdentity({ ...right.locator, label: "" });
}

function keyRange({ item }: ProtectedCode): Range {
  const start = item?.position.start.offset ?? 0;
  return { start, end: item?.position.end.offset ?? start };
}
