import type { PoProblem } from "./po.ts";

/** What a problem says, without where. */
export type PoComplaint = Pick<PoProblem, "reason" | "note">;

/** What can be wrong with a PO file, where nothing of it needs to be named. */
export const complaints = {
  unterminatedString: {
    reason: "Unexpected end of line inside a string, expected a quotation mark.",
    note: 'End the string with `"` on this line; a text goes on in another string on the next line.',
  },
  innerQuote: {
    reason: "Unexpected quotation mark inside a string, expected it to be escaped.",
    note: 'Write `\\"` instead of `"`.',
  },
  conflictMarker: {
    reason: "Unexpected conflict marker, expected a merged file.",
    note: "Resolve the merge conflict: keep one of the two versions and delete the marker lines.",
  },
  strayString: {
    reason: "Unexpected string, expected a keyword such as `msgstr` before it.",
    note: "Write the keyword that the string belongs to, or delete the string.",
  },
  strayComment: {
    reason: "Unexpected end of the file after a comment, expected the message that it belongs to.",
    note: "Delete the comment, or add its message.",
  },
  missingId: {
    reason: "Unexpected entry without `msgid`, expected the source text.",
    note: "Restore the `msgid` line, for instance from the file's history.",
  },
  missingTranslation: {
    reason: "Unexpected entry without `msgstr`, expected a translation or an empty string.",
    note: 'Add the line `msgstr ""` after `msgid`.',
  },
  missingPlural: {
    reason: "Unexpected `msgstr[0]` without `msgid_plural`, expected `msgstr`.",
    note: "Write `msgstr`, or add the `msgid_plural` line.",
  },
  missingIndex: {
    reason: "Unexpected `msgstr` after `msgid_plural`, expected `msgstr[0]`.",
    note: "Write `msgstr[0]`, `msgstr[1]` and so on.",
  },
  mixedObsolete: {
    reason: "Unexpected mixture of lines with and without `#~`, expected the whole entry to be obsolete or none of it.",
    note: "Put `#~ ` before each line of the entry, or remove it from all of them.",
  },
  duplicateMessage: {
    reason: "Unexpected second message with the same context and `msgid`, expected one, live or obsolete.",
    note: "Delete one of the two entries.",
  },
} as const satisfies Readonly<Record<string, PoComplaint>>;

/** A complaint that names what it is about. */
export function duplicateContext(context: string): PoComplaint {
  return {
    reason: `Unexpected second message with the context \`${excerpt(context)}\`, expected one.`,
    note: "Delete one of the two entries.",
  };
}

/** A backslash before a letter that it means nothing to. */
export function unknownEscape(source: string): PoComplaint {
  return { reason: `Unexpected escape \`${source}\`, expected an escape that gettext knows.`, note: "Write `\\\\` for a backslash." };
}

/** Bytes that an escape spells and that are no UTF-8. */
export function unexpectedBytes(source: string): PoComplaint {
  return { reason: `Unexpected bytes \`${excerpt(source)}\`, expected a character in UTF-8.`, note: "Write the character itself." };
}

/** A line that no PO file has. */
export function unexpectedText(source: string): PoComplaint {
  return {
    reason: `Unexpected text \`${excerpt(source)}\`, expected a comment, a keyword or a string in double quotation marks.`,
    note: "Delete the text, or put it into quotation marks.",
  };
}

/** A keyword without a string. */
export function emptyKeyword(name: string): PoComplaint {
  return { reason: `Unexpected \`${name}\` without a string, expected one in double quotation marks.`, note: `Write \`${name} ""\`.` };
}

/** A keyword for the second time in one entry. */
export function secondKeyword(name: string): PoComplaint {
  return {
    reason: `Unexpected second \`${name}\` in one entry, expected one.`,
    note: "Keep one of the two lines, or add the missing lines of a new entry.",
  };
}

/** A plural form out of its order. */
export function wrongIndex(index: number, expected: number): PoComplaint {
  return { reason: `Unexpected \`msgstr[${index}]\`, expected \`msgstr[${expected}]\`.`, note: "Number the forms from 0 without gaps." };
}

/** A header that names another encoding than UTF-8. */
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
