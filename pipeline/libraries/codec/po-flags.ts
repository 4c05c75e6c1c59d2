import type { PoComments } from "./po.ts";

/** Whether an entry has a flag such as `fuzzy`, on whichever of its two lines of flags. */
export function hasPoFlag({ flags, extraFlags = [] }: PoComments, flag: string): boolean {
  return flags.includes(flag) || extraFlags.includes(flag);
}

/** `fuzzy` comes first, as gettext has it, and the other flags by name, so that no tool's order matters. */
export function comparePoFlags(left: string, right: string): number {
  if (left === "fuzzy" || right === "fuzzy") return left === right ? 0 : left === "fuzzy" ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a comma ends it. */
  readonly last: boolean;
}

/**
 * The flags of a line: they stand between commas or, for gettext, between spaces. Weblate's may hold both in quotation
 * marks; the value of `range: 0..3` follows a space.
 */
export function readPoFlags(line: string): Omit<Word, "last">[] {
  const flags: Omit<Word, "last">[] = [];
  let name: Word | undefined;
  for (const word of splitWords(line)) {
    const text: string = name === undefined ? word.text : `${name.text} ${word.text}`;
    const flag = { text, start: name?.start ?? word.start, end: word.end, last: word.last };
    name = text.endsWith(":") && !word.last ? flag : undefined;
    if (name === undefined) flags.push({ text, start: flag.start, end: flag.end });
  }
  return flags;
}

function splitWords(line: string): Word[] {
  const words: Word[] = [];
  let quotable = true;
  for (let at = 0; at < line.length; ) {
    if (", \t\r\f\v".includes(line.charAt(at))) at++;
    else {
      const quoted: number | undefined = quotable ? endOfWord(line, at, true) : undefined;
      // A quotation mark that nothing closes is an ordinary character, and so are those after it.
      quotable = quoted !== undefined;
      const end: number = quoted ?? endOfWord(line, at, false) ?? line.length;
      words.push({ text: line.slice(at, end), start: at, end, last: /^[ \t\r\f\v]*(?:,|$)/.test(line.slice(end)) });
      at = end;
    }
  }
  return words;
}

function endOfWord(line: string, from: number, quotable: boolean): number | undefined {
  let quoted = false;
  for (let at = from; at < line.length; at++) {
    const character = line.charAt(at);
    if (quoted && character === "\\") at++;
    else if (character === '"') quoted = quotable && !quoted;
    else if (!quoted && ", \t\r\f\v".includes(character)) return at;
  }
  return quoted ? undefined : line.length;
}
