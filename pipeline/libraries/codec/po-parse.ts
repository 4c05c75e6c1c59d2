import type { PlacedPoFile, PlacedPoHeader, PlacedPoMessage, PoComments, PoPlace, PoPosition, PoProblem } from "./po.ts";
import { checkPoCharset, checkPoDuplicates, checkPoEntry, checkPoTrailing } from "./po-checks.ts";
import { type PoItem, readPoComments } from "./po-comments.ts";
import { type PoDraft, type PoDraftString, type PoDraftStrings, scanPoEntries } from "./po-entries.ts";
import { readPoFields } from "./po-header.ts";

/** What a PO text holds, and what is wrong with its form in the order of the text; it goes on after a broken entry and never throws. */
export function parsePo(text: string): { readonly file: PlacedPoFile; readonly problems: readonly PoProblem[] } {
  const problems: PoProblem[] = [];
  const messages: PlacedPoMessage[] = [];
  let header: PlacedPoHeader | undefined;
  const finish = (draft: PoDraft) => {
    for (const problem of checkPoEntry(draft)) problems.push(problem);
    if (header === undefined && isHeader(draft)) {
      header = readHeader(draft);
      for (const problem of checkPoCharset(text, header.place.translation, draft.forms[0]?.value ?? "")) problems.push(problem);
    } else if (draft.strings.id !== undefined || draft.strings.context !== undefined) messages.push(readMessage(draft));
  };
  const rest = scanPoEntries(text, finish, problems);
  const trailing = rest === undefined ? [] : readPoComments(rest.comments, "").map(textOf);
  return {
    file: { header, messages, ...(trailing.length > 0 && { trailingComments: trailing }) },
    problems: [...problems, ...checkPoDuplicates(header, messages), ...(rest === undefined ? [] : checkPoTrailing(rest))].sort(byOffset),
  };
}

function byOffset(left: PoProblem, right: PoProblem): number {
  return left.position.start.offset - right.position.start.offset;
}

function isHeader({ strings, forms, obsolete }: PoDraft): boolean {
  return strings.id?.value === "" && strings.context === undefined && strings.plural === undefined && forms.length < 2 && !obsolete;
}

function readHeader(draft: PoDraft): PlacedPoHeader {
  const { comments, place } = readComments(draft);
  return { ...comments, fields: readPoFields(draft.forms[0]?.value ?? ""), place };
}

function readMessage(draft: PoDraft): PlacedPoMessage {
  const { comments, place } = readComments(draft);
  const further = draft.forms.slice(1).map(textOfString);
  return {
    ...mapStrings(draft.strings, textOfString),
    id: draft.strings.id?.value ?? "",
    translation: draft.forms[0]?.value ?? "",
    ...(further.length > 0 && { furtherForms: further }),
    ...comments,
    obsolete: draft.obsolete,
    place,
  };
}

/** What stands above an entry, and where everything of the entry stands. */
function readComments(draft: PoDraft): { comments: PoComments; place: PoPlace } {
  const { previous, strings, forms, end } = draft;
  const translator = readPoComments(draft.comments, "");
  const extracted = readPoComments(draft.comments, ".");
  const references = readPoComments(draft.comments, ":");
  const flags = readPoComments(draft.comments, ",");
  const extraFlags = readPoComments(draft.comments, "=");
  const missing = { start: end, end };
  return {
    comments: {
      translatorComments: translator.map(textOf),
      extractedComments: extracted.map(textOf),
      references: references.map(textOf),
      flags: flags.map(textOf),
      ...(extraFlags.length > 0 && { extraFlags: extraFlags.map(textOf) }),
      ...(Object.keys(previous).length > 0 && { previous: mapStrings(previous, textOfString) }),
    },
    place: {
      message: positionOf(draft),
      ...mapStrings(strings, positionOf),
      id: strings.id === undefined ? missing : positionOf(strings.id),
      translation: forms[0] === undefined ? missing : positionOf(forms[0]),
      furtherForms: forms.slice(1).map(positionOf),
      previous: mapStrings(previous, positionOf),
      translatorComments: translator.map(placeOf),
      extractedComments: extracted.map(placeOf),
      references: references.map(placeOf),
      flags: flags.map(placeOf),
      extraFlags: extraFlags.map(placeOf),
    },
  };
}

function mapStrings<Value>({ context, id, plural }: PoDraftStrings, pick: (string: PoDraftString) => Value) {
  return {
    ...(context !== undefined && { context: pick(context) }),
    ...(id !== undefined && { id: pick(id) }),
    ...(plural !== undefined && { plural: pick(plural) }),
  };
}

function textOfString({ value }: PoDraftString): string {
  return value;
}

function positionOf({ start, end }: PoPosition): PoPosition {
  return { start, end };
}

function textOf({ text }: PoItem): string {
  return text;
}

function placeOf({ position }: PoItem): PoPosition {
  return position;
}
