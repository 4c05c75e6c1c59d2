/** A word, a number, a mark, or a code that stands for itself: a citation, a note's call, code, a web address. */
export type Token = string;

const pattern = new RegExp(
  [
    "\\[-?@[^\\]]*\\]", // a citation
    "\\[[^\\]@]*@[^\\]]*\\]", // a citation with words before it
    "\\[\\^[^\\]]+\\]", // the call of a note
    "`[^`]+`",
    "\\$[^$]+\\$",
    "https?://[^\\s)\\]]+",
    "\\]\\([^)\\s]*\\)", // the target of a link
    "\\{[^}]*\\}", // attributes
    "[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*",
    "\\p{N}+(?:[.,]\\p{N}+)*",
    "[^\\s\\p{L}\\p{M}\\p{N}]",
  ].join("|"),
  "gu",
);

/** The tokens of a passage, in order; white space is none. */
export function tokenize(text: string): Token[] {
  return text.normalize("NFC").match(pattern) ?? [];
}

/** How much a token matters when passages are compared: long words and codes 1, short words 0.5, marks 0.15. */
export function weightOf(token: Token): number {
  if (!/[\p{L}\p{N}]/u.test(token)) return 0.15;
  return token.length > 3 ? 1 : 0.5;
}

/** Whether a token is a code: a citation, a note's call, code, a formula, a web address, a target, attributes. */
export function isCode(token: Token): boolean {
  return /^(?:\[|`|\$.|https?:|\]\(|\{)/.test(token) && token.length > 1;
}
