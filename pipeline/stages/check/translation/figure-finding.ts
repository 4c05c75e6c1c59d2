import type { Difference } from "../../../libraries/text/numbers/compare-figures.ts";
import type { Finding } from "../rule.ts";
import type { PassagePair } from "./passage-pairs.ts";
import { prosePlace, type Range, sourcePlaces } from "./places.ts";

/** Says that a translation has another number or date than its source, lacks one, or has one more. */
export function figureFinding(pair: PassagePair, { expected, found }: Difference<Range>, noun: string): Finding {
  const wanted = expected === undefined ? undefined : pair.source.prose.slice(expected.start, expected.end);
  const written = found === undefined ? undefined : pair.target.prose.slice(found.start, found.end);
  return {
    subject: pair.unit.id,
    place: found === undefined ? pair.translated.places.target : prosePlace(pair, found),
    reason: describe(noun, written, wanted),
    ...(wanted === undefined ? {} : { expected: [wanted] }),
    note: "Compare it with the source.",
    related: sourcePlaces(pair),
  };
}

function describe(noun: string, written: string | undefined, wanted: string | undefined): string {
  if (wanted === undefined) return `Unexpected ${noun} \`${written}\`, expected only what the source has.`;
  if (written === undefined) return `Unexpected absence of the ${noun} \`${wanted}\`, expected it as in the source.`;
  return `Unexpected ${noun} \`${written}\`, expected \`${wanted}\` as in the source.`;
}
