import type { PoComments, PoFile, PoHeader, PoMessage, PoPrevious } from "./po.ts";
import { writePoComment, writePoFlags, writePoReferences } from "./po-comments.ts";
import { writePoFields } from "./po-header.ts";
import { writePoString } from "./po-string.ts";

/** What a translation is made for, now or before. */
type Source = { readonly [Field in keyof PoPrevious]: string | undefined };

/**
 * The canonical text of a PO file: the header first and as found, each string on one line, comments in GNU gettext's
 * order, obsolete messages at the end by context. What any tool wraps or reorders comes back to the same bytes.
 */
export function writePo({ header, messages, trailingComments = [] }: PoFile): string {
  const lines: string[] = [];
  if (header !== undefined) writeHeader(lines, header);
  for (const message of messages) if (!message.obsolete) writeMessage(lines, message);
  for (const message of messages.filter((each) => each.obsolete).sort(byContext)) writeMessage(lines, message);
  for (const comment of trailingComments) for (const line of writePoComment("", comment)) lines.push(line);
  // Each entry ends with a blank line, so that the last one makes the file end with a line break.
  return trailingComments.length === 0 ? lines.join("\n") : `${lines.join("\n")}\n`;
}

function byContext({ context: left = "" }: PoMessage, { context: right = "" }: PoMessage): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function writeHeader(lines: string[], header: PoHeader): void {
  writeComments(lines, header, "#| ");
  lines.push('msgid ""', 'msgstr ""');
  for (const field of writePoFields(header.fields)) lines.push(writePoString(field));
  lines.push("");
}

function writeMessage(lines: string[], message: PoMessage): void {
  const { context, id, plural, translation, furtherForms = [], obsolete } = message;
  const prefix = obsolete ? "#~ " : "";
  const hasForms = plural !== undefined || furtherForms.length > 0;
  writeComments(lines, message, obsolete ? "#~| " : "#| ");
  writeSource(lines, prefix, { context, id, plural });
  writeString(lines, prefix, hasForms ? "msgstr[0]" : "msgstr", translation);
  for (const [index, form] of furtherForms.entries()) writeString(lines, prefix, `msgstr[${index + 1}]`, form);
  lines.push("");
}

function writeComments(lines: string[], comments: PoComments, previousPrefix: string): void {
  for (const comment of comments.translatorComments) for (const line of writePoComment("", comment)) lines.push(line);
  for (const comment of comments.extractedComments) for (const line of writePoComment(".", comment)) lines.push(line);
  lines.push(...writePoReferences(comments.references), ...writePoFlags(",", comments.flags), ...writePoFlags("=", comments.extraFlags));
  if (comments.previous !== undefined) writeSource(lines, previousPrefix, comments.previous);
}

function writeSource(lines: string[], prefix: string, { context, id, plural }: Source): void {
  writeString(lines, prefix, "msgctxt", context);
  writeString(lines, prefix, "msgid", id);
  writeString(lines, prefix, "msgid_plural", plural);
}

function writeString(lines: string[], prefix: string, keyword: string, value: string | undefined): void {
  if (value !== undefined) lines.push(`${prefix}${keyword} ${writePoString(value)}`);
}
