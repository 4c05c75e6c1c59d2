import type { Citation, CitationItem } from "../../model/syntax.ts";
import { readLocator } from "./citation-locator.ts";

/** What is written behind the key of a work in a citation: a locator and other words. */
export interface LocatorWords {
  readonly text: string;
  /** Where the words begin, counted from the first character of the citation. */
  readonly start: number;
  /** How many of them, from the start, are a locator with the comma before it. */
  readonly locatorLength: number;
}

/** Finds in a citation as it was written what stands behind the key of one of its works. */
export function locatorWords({ raw, position }: Citation, item: CitationItem): LocatorWords {
  let start = (item.position.end.offset ?? 0) - (position?.start.offset ?? 0);
  if (raw[start] === "}") start++;
  // In running text the words have brackets of their own: `@key [p. 3]`.
  start += /^\s*\[/.exec(raw.slice(start))?.[0].length ?? 0;
  const text = raw.slice(start, endOfWords(raw, start));
  const { locator, suffix } = readLocator(text);
  return { text, start, locatorLength: locator === undefined ? 0 : text.trimEnd().length - suffix.length };
}

/** The words end at the next work or at the citation's end. */
function endOfWords(raw: string, start: number): number {
  let depth = 0;
  for (let index = start; index < raw.length; index++) {
    const char = raw[index];
    if (char === "{" || char === "[") depth++;
    else if (depth > 0 && (char === "}" || char === "]")) depth--;
    else if (depth === 0 && (char === ";" || char === "]")) return index;
  }
  return raw.length;
}
