import type { PlacedPoHeader, PlacedPoMessage, PoPosition, PoProblem } from "./po.ts";
import type { PoDraft } from "./po-entries.ts";
import { placeInPoString } from "./po-place.ts";
import { complaints, duplicateContext, emptyKeyword, wrongCharset } from "./po-problems.ts";

/** What an entry lacks. */
export function checkPoEntry({ strings, previous, forms, end, ...draft }: PoDraft): PoProblem[] {
  const problems: PoProblem[] = [];
  const whole = { start: draft.start, end };
  for (const { filled, keyword } of [...Object.values(previous), ...Object.values(strings), ...forms]) {
    if (!filled) problems.push({ position: { start: keyword.start, end: keyword.end }, ...emptyKeyword(keyword.name) });
  }
  if (strings.id === undefined) problems.push({ position: whole, ...complaints.missingId });
  if (forms.length === 0) problems.push({ position: whole, ...complaints.missingTranslation });
  const first = forms[0]?.keyword;
  if (first !== undefined && (first.index === undefined) !== (strings.plural === undefined)) {
    problems.push({
      position: { start: first.start, end: first.end },
      ...(first.index === undefined ? complaints.missingIndex : complaints.missingPlural),
    });
  }
  return problems;
}

/** A file must not declare another charset than the UTF-8 that it was read in; a template may leave it open while it is ASCII. */
export function checkPoCharset(text: string, place: PoPosition, fields: string): PoProblem[] {
  const match = /^[ \t]*content-type[ \t]*:.*?charset=["']?([^\s;"']+)/im.exec(fields);
  const charset = match?.[1];
  if (match === null || charset === undefined || /^utf-?8$/i.test(charset)) return [];
  if (/^(?:charset|us-ascii|ascii)$/i.test(charset) && !/[^\0-\x7f]/.test(text)) return [];
  const end = match.index + match[0].length;
  return [{ position: placeInPoString(text, place, end - charset.length, end), ...wrongCharset(charset) }];
}

/** No two live messages share a context, and no two messages at all, obsolete ones included, both context and `msgid`. */
export function checkPoDuplicates(header: PlacedPoHeader | undefined, messages: readonly PlacedPoMessage[]): PoProblem[] {
  const places = new Map<string, PoPosition>(header === undefined ? [] : [[nameOf({ id: "" }), header.place.id]]);
  const contexts = new Map<string, PoPosition>();
  const problems: PoProblem[] = [];
  for (const message of messages) {
    const { context, obsolete, place } = message;
    const position = place.context ?? place.id;
    const first = places.get(nameOf(message));
    const firstOfContext = context === undefined || obsolete ? undefined : contexts.get(context);
    if (first !== undefined)
      problems.push({ position, ...complaints.duplicateMessage, related: { position: first, message: "The first one." } });
    else if (firstOfContext !== undefined) {
      const related = { position: firstOfContext, message: "The first message with this context." };
      problems.push({ position, ...duplicateContext(context ?? ""), related });
    }
    if (first === undefined) places.set(nameOf(message), position);
    if (context !== undefined && !obsolete && firstOfContext === undefined) contexts.set(context, position);
  }
  return problems;
}

/** At the end of a file only the translator's comments mean something without a message. */
export function checkPoTrailing({ comments, previous, start, end }: PoDraft): PoProblem[] {
  const isLost = comments.some(({ mark }) => mark !== "") || Object.keys(previous).length > 0;
  return isLost ? [{ position: { start, end }, ...complaints.strayComment }] : [];
}

/** What tells a message from others: its context, of known length, and its `msgid`. */
function nameOf({ context, id }: Pick<PlacedPoMessage, "context" | "id">): string {
  return context === undefined ? `none ${id}` : `${context.length} ${context}${id}`;
}
