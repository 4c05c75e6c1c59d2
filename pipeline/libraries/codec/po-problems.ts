import type { PoProblem } from "./po.ts";

/** What a problem says, without where. */
export type PoComplaint = Pick<PoProblem, "reason" | "note">;

export const UNTERMINATED_STRING: PoComplaint = {
  reason: "Unexpected end of line inside a string, expected a quotation mark.",
  note: 'End the string with `"` on this line; a text goes on in another string on the next line.',
};

export const INNER_QUOTE: PoComplaint = {
  reason: "Unexpected quotation mark inside a string, expected it to be escaped.",
  note: 'Write `\\"` instead of `"`.',
};

export const CONFLICT_MARKER: PoComplaint = {
  reason: "Unexpected conflict marker, expected a merged file.",
  note: "Resolve the merge conflict: keep one of the two versions and delete the marker lines.",
};

export const STRAY_STRING: PoComplaint = {
  reason: "Unexpected string, expected a keyword such as `msgstr` before it.",
  note: "Write the keyword that the string belongs to, or delete the string.",
};

export const STRAY_COMMENT: PoComplaint = {
  reason: "Unexpected end of the file after a comment, expected the message that it belongs to.",
  note: "Delete the comment, or add its message.",
};

export const MISSING_ID: PoComplaint = {
  reason: "Unexpected entry without `msgid`, expected the source text.",
  note: "Restore the `msgid` line, for instance from the file's history.",
};

export const MISSING_TRANSLATION: PoComplaint = {
  reason: "Unexpected entry without `msgstr`, expected a translation or an empty string.",
  note: 'Add the line `msgstr ""` after `msgid`.',
};

export const MISSING_PLURAL: PoComplaint = {
  reason: "Unexpected `msgstr[0]` without `msgid_plural`, expected `msgstr`.",
  note: "Write `msgstr`, or add the `msgid_plural` line.",
};

export const MISSING_INDEX: PoComplaint = {
  reason: "Unexpected `msgstr` after `msgid_plural`, expected `msgstr[0]`.",
  note: "Write `msgstr[0]`, `msgstr[1]` and so on.",
};

export const MIXED_OBSOLETE: PoComplaint = {
  reason: "Unexpected mixture of lines with and without `#~`, expected the whole entry to be obsolete or none of it.",
  note: "Put `#~ ` before each line of the entry, or remove it from all of them.",
};

export const DUPLICATE_MESSAGE: PoComplaint = {
  reason: "Unexpected second message with the same context and `msgid`, expected one, live or obsolete.",
  note: "Delete one of the two entries.",
};

export function duplicateContext(context: string): PoComplaint {
  return {
    reason: `Unexpected second message with the context \`${excerpt(context)}\`, expected one.`,
    note: "Delete one of the two entries.",
  };
}

export function unknownEscape(source: string): PoComplaint {
  return { reason: `Unexpected escape \`${source}\`, expected an escape that gettext knows.`, note: "Write `\\\\` for a backslash." };
}

export function unexpectedBytes(source: string): PoComplaint {
  return { reason: `Unexpected bytes \`${excerpt(source)}\`, expected a character in UTF-8.`, note: "Write the character itself." };
}

export function unexpectedText(source: string): PoComplaint {
  return {
    reason: `Unexpected text \`${excerpt(source)}\`, expected a comment, a keyword or a string in double quotation marks.`,
    note: "Delete the text, or put it into quotation marks.",
  };
}

export function emptyKeyword(name: string): PoComplaint {
  return { reason: `Unexpected \`${name}\` without a string, expected one in double quotation marks.`, note: `Write \`${name} ""\`.` };
}

export function secondKeyword(name: string): PoComplaint {
  return {
    reason: `Unexpected second \`${name}\` in one entry, expected one.`,
    note: "Keep one of the two lines, or add the missing lines of a new entry.",
  };
}

export function wrongIndex(index: number, expected: number): PoComplaint {
  return { reason: `Unexpected \`msgstr[${index}]\`, expected \`msgstr[${expected}]\`.`, note: "Number the forms from 0 without gaps." };
}

export function wrongCharset(charset: string): PoComplaint {
  return {
    reason: `Unexpected charset \`${excerpt(charset)}\`, expected \`UTF-8\`.`,
    note: "Convert the file to UTF-8 and declare it: msgconv -t UTF-8.",
  };
}

/** The beginning of a text that may be long; characters are never cut in two. */
function excerpt(text: string): string {
  const characters = [...text.slice(0, 82)];
  return characters.length <= 40 ? text : `${characters.slice(0, 40).join("")}…`;
}
