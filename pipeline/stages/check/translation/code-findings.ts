import { codeRange } from "../../../libraries/markdown/code-range.ts";
import { type CodeIdentity, compareCodes } from "../../../libraries/markdown/compare-codes.ts";
import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import type { ProtectedCode } from "../../../libraries/markdown/protected-codes.ts";
import { lookalikeDifference } from "../../../libraries/text/lookalike-difference.ts";
import type { EditionSubject, Finding } from "../rule.ts";
import { type PassagePair, passagePairs } from "./passage-pairs.ts";
import { sourcePlaces, targetFix, targetPlace } from "./places.ts";

/** The codes that a rule keeps. */
export interface KeptCodes {
  /** What the codes are called, such as `citation`. */
  readonly noun: string;
  readonly has: (code: ProtectedCode) => boolean;
  readonly identity: CodeIdentity;
  /** How a message names a code. */
  readonly show: (code: ProtectedCode) => string;
  /** Whether a pair is compared at all, where another finding may say the same better. */
  readonly when?: (source: readonly ProtectedCode[], target: readonly ProtectedCode[]) => boolean;
  /** What is compared and where it stands, if that is not what tells such codes apart. */
  readonly rangeOf?: typeof codeRange;
}

/** What the translations of an edition lost of some codes, and what they added: one finding for each code. */
export function codeFindings(subject: EditionSubject, kept: KeptCodes): Finding[] {
  const links = subject.publication.policies.get(subject.locale)?.links;
  return passagePairs(subject).flatMap((pair) => {
    const source = pair.source.codes.filter(kept.has);
    const target = pair.target.codes.filter(kept.has);
    if (source.length === 0 && target.length === 0) return [];
    if (kept.when?.(pair.source.codes, pair.target.codes) === false) return [];
    const { missing, extra } = compareCodes(source, target, links, kept.identity);
    const { changed, lost, added } = matchUp(missing, extra, kept);
    return [
      ...changed.map((change) => describeChange(change, pair, kept)),
      ...added.map((code) => describeAdded(code, source, pair, kept)),
      ...lost.map((code) => describeLost(code, source, pair, kept)),
    ];
  });
}

interface Change {
  readonly found: ProtectedCode;
  readonly expected: ProtectedCode;
  /** Whether the two are so alike that one was surely meant to be the other. */
  readonly isSure: boolean;
}

/** Finds for each code that was added the lost one that it was meant to be: the nearest, or where as many are left, the next. */
function matchUp(missing: readonly ProtectedCode[], extra: readonly ProtectedCode[], { show }: KeptCodes) {
  const lost = [...missing];
  const changed: Change[] = [];
  const rest = extra.filter((found) => {
    const near = nearMiss(show(found), lost.map(show));
    const index = lost.findIndex((code) => show(code) === near);
    const [expected] = index < 0 ? [] : lost.splice(index, 1);
    if (expected !== undefined) changed.push({ found, expected, isSure: true });
    return expected === undefined;
  });
  if (rest.length !== lost.length) return { changed, lost, added: rest };
  const others = rest.flatMap((found, index): Change[] => {
    const expected = lost[index];
    return expected === undefined ? [] : [{ found, expected, isSure: false }];
  });
  return { changed: [...changed, ...others], lost: [], added: [] };
}

function describeChange({ found, expected, isSure }: Change, pair: PassagePair, { noun, show, rangeOf = codeRange }: KeptCodes): Finding {
  const range = rangeOf(found, pair.target.text);
  const wanted = rangeOf(expected, pair.source.text).content;
  const difference = lookalikeDifference(range.content, wanted);
  // Only what was written as it is meant can be replaced by something else that is.
  const isWritten = pair.target.text.slice(range.start, range.end) === range.content;
  const isPlain = isSure && isWritten && (expected.kind === "span" || /^[^\s()<>"\\]+$/.test(wanted));
  return {
    subject: pair.unit.id,
    place: targetPlace(pair, range),
    reason: `Unexpected ${noun} \`${show(found)}\`, expected \`${show(expected)}\` as in the source${difference === undefined ? "" : `: ${difference}`}.`,
    expected: [show(expected)],
    note: isSure ? `Did you mean \`${show(expected)}\`?` : `Write \`${show(expected)}\`.`,
    related: sourcePlaces(pair, expected),
    ...(isPlain && wanted !== range.content ? targetFix(pair, range, wanted, `Write \`${show(expected)}\``) : {}),
  };
}

function describeAdded(code: ProtectedCode, source: readonly ProtectedCode[], pair: PassagePair, kept: KeptCodes): Finding {
  const { noun, identity, show, rangeOf = codeRange } = kept;
  const times = source.filter((other) => identity(other) === identity(code)).length;
  const names = [...new Set(source.map(show))];
  const others = names.length === 0 ? `no ${noun}, since the source has none` : `only what the source has: ${listOf(names)}`;
  return {
    subject: pair.unit.id,
    place: targetPlace(pair, rangeOf(code, pair.target.text)),
    reason:
      times === 0
        ? `Unexpected ${noun} \`${show(code)}\`, expected ${others}.`
        : `Unexpected ${noun} \`${show(code)}\` once more, expected it ${timesOf(times)} as in the source.`,
    note: "Remove it from the translation.",
    related: sourcePlaces(pair),
  };
}

function describeLost(
  code: ProtectedCode,
  source: readonly ProtectedCode[],
  pair: PassagePair,
  { noun, identity, show }: KeptCodes,
): Finding {
  const times = source.filter((other) => identity(other) === identity(code)).length;
  return {
    subject: pair.unit.id,
    place: pair.translated.places.target,
    reason: `Unexpected absence of ${noun} \`${show(code)}\`, expected it ${times === 1 ? "" : `${timesOf(times)} `}as in the source.`,
    expected: [show(code)],
    note: `Put \`${show(code)}\` where the translation says what the source says there.`,
    related: sourcePlaces(pair, code),
  };
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `\`${name}\``);
  return names.length > shown.length ? `${shown.join(", ")} and ${names.length - shown.length} more` : shown.join(", ");
}

function timesOf(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}
