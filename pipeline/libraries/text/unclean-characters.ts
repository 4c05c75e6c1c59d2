/** A character that no reader is meant to meet, where it stands in a text. */
export interface UncleanCharacter {
  readonly start: number;
  readonly end: number;
  /**
   * `forbidden`: no format can hold it, or it turns what follows around; `invisible`: it is there, but nobody sees it;
   * `lost`: it stands for a character that some program could not read.
   */
  readonly kind: "forbidden" | "invisible" | "lost";
  /** Such as `U+200B, a zero-width space`. */
  readonly name: string;
  /** What can stand in its place without loss; absent where that takes judgement. */
  readonly mended?: string;
}

/** The characters of a text that are not clean, in order. Joiners and zero-width spaces are clean in scripts that need them. */
export function findUncleanCharacters(text: string): UncleanCharacter[] {
  return [...text.matchAll(suspicious)].flatMap(({ 0: character, index }): UncleanCharacter[] => {
    const end = index + character.length;
    const code = character.codePointAt(0) ?? 0;
    const kind = kindOf(character, text, index, end);
    if (kind === undefined) return [];
    const mended = mends.get(code);
    const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}, ${names.get(code) ?? generalName(code)}`;
    return [{ start: index, end, kind, name, ...(mended === undefined ? {} : { mended }) }];
  });
}

const suspicious =
  /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200B-\u200D\u2028\u2029\u202D\u202E\uFEFF\uFFF9-\uFFFD\p{Noncharacter_Code_Point}\p{Surrogate}\u{E0001}\u{E0020}-\u{E007F}]/gu;

function kindOf(character: string, text: string, start: number, end: number): UncleanCharacter["kind"] | undefined {
  if (character === "\uFFFD" || character === "\uFFFC") return "lost";
  if (character === "\u2028" || character === "\u2029") return "invisible";
  if (/[\u200B-\u200D]/.test(character)) return isIdle(text, start, end) ? "invisible" : undefined;
  if (/[\u{E0001}\u{E0020}-\u{E007F}]/u.test(character)) return isFlagTag(text, start) ? undefined : "invisible";
  return "forbidden";
}

/** Characters of scripts that neither join letters nor part words without spaces, and what stands around them. */
const plain =
  /^$|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Inherited}\p{Z}\p{P}\p{N}\p{Cc}\u200B-\u200D\uFEFF]/u;

function isIdle(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const next = text.codePointAt(end);
  const last = /[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(before) ? before : before.slice(-1);
  return plain.test(last) && plain.test(next === undefined ? "" : String.fromCodePoint(next));
}

/** Tags make a flag of a region behind U+1F3F4, such as that of Scotland. */
function isFlagTag(text: string, start: number): boolean {
  return /\u{1F3F4}[\u{E0020}-\u{E007F}]*$/u.test(text.slice(Math.max(0, start - 32), start));
}

const names: ReadonlyMap<number, string> = new Map([
  [0x200b, "a zero-width space"],
  [0x200c, "a zero-width non-joiner"],
  [0x200d, "a zero-width joiner"],
  [0x2028, "a line separator"],
  [0x2029, "a paragraph separator"],
  [0x202d, "a left-to-right override"],
  [0x202e, "a right-to-left override"],
  [0xfeff, "a byte order mark"],
  [0xfff9, "an interlinear annotation mark"],
  [0xfffa, "an interlinear annotation mark"],
  [0xfffb, "an interlinear annotation mark"],
  [0xfffc, "the sign of an object that is not there"],
  [0xfffd, "the sign of a character that could not be read"],
]);

function generalName(code: number): string {
  if (code < 0xa0) return "a control character";
  if (code >= 0xd800 && code <= 0xdfff) return "half of a character";
  return code >= 0xe0000 && code < 0xe1000 ? "an invisible tag" : "which is no character";
}

const mends: ReadonlyMap<number, string> = new Map([
  [0x200b, ""],
  [0x200c, ""],
  [0x200d, ""],
  [0xfeff, ""],
  [0x2028, " "],
  [0x2029, " "],
]);
