import type { Replacement } from "./replacement.ts";

/** The parts of a text that are not in Unicode's form NFC, each with the same characters in that form; in order. */
export function findDecomposedText(text: string): Replacement[] {
  if (text.normalize("NFC") === text) return [];
  return [...text.matchAll(/[^ \t\r\n]+/g)].flatMap(({ 0: run, index }): Replacement[] => {
    const composed = run.normalize("NFC");
    return composed === run ? [] : [differenceOf(run, composed, index)];
  });
}

/** The part in which two forms of a run of characters differ. */
function differenceOf(run: string, composed: string, offset: number): Replacement {
  const shorter = Math.min(run.length, composed.length);
  let before = 0;
  while (before < shorter && run[before] === composed[before]) before++;
  let after = 0;
  while (after < shorter - before && run[run.length - 1 - after] === composed[composed.length - 1 - after]) after++;
  return { start: offset + before, end: offset + run.length - after, text: composed.slice(before, composed.length - after) };
}
