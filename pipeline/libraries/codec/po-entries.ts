import type { PoPoint, PoProblem } from "./po.ts";
import { complaints, type PoComplaint, secondKeyword, wrongIndex } from "./po-problems.ts";
import { type PoCommentToken, type PoToken, scanPoTokens } from "./po-tokens.ts";

/** What the lines of one entry say, not yet checked for what is missing. */
export interface PoDraft {
  readonly comments: PoCommentToken[];
  readonly previous: PoDraftStrings;
  readonly strings: PoDraftStrings;
  /** `msgstr`, or `msgstr[n]` in order. */
  readonly forms: PoDraftString[];
  obsolete: boolean;
  mixed: boolean;
  start: PoPoint;
  end: PoPoint;
}

/** A keyword and its strings; their place is the end of the keyword while there is none. */
export interface PoDraftString {
  readonly keyword: KeywordToken;
  value: string;
  start: PoPoint;
  end: PoPoint;
  /** Whether something follows the keyword, even if it is no string. */
  filled: boolean;
}

export interface PoDraftStrings {
  context?: PoDraftString;
  id?: PoDraftString;
  plural?: PoDraftString;
}

type KeywordToken = Extract<PoToken, { kind: "keyword" }>;
type StringToken = Extract<PoToken, { kind: "string" }>;

interface State {
  readonly finish: (draft: PoDraft) => void;
  readonly problems: PoProblem[];
  /** Comments whose entry is not known yet: that of the next keyword. */
  pending?: PoDraft | undefined;
  current?: PoDraft | undefined;
  /** What the next string goes on with. */
  open?: PoDraftString | undefined;
  openPrevious?: PoDraftString | undefined;
}

const FIELDS = { msgctxt: "context", msgid: "id", msgid_plural: "plural" } as const;

/** Reads the entries of a text one after the other; what it returns are the comments that no entry follows. */
export function scanPoEntries(text: string, finish: State["finish"], problems: PoProblem[]): PoDraft | undefined {
  const state: State = { finish, problems };
  scanPoTokens(text, (token) => takeToken(state, token), problems);
  if (state.current !== undefined) finish(state.current);
  return state.pending;
}

function takeToken(state: State, token: PoToken): void {
  if (token.kind === "comment") takeComment(state, token);
  else if (token.kind === "junk") takeJunk(state, token);
  else if (token.previous) takePrevious(state, token);
  else if (token.kind === "keyword") takeKeyword(state, token);
  else takeString(state, token);
}

function takeComment(state: State, token: PoCommentToken): void {
  pend(state, token).comments.push(token);
  state.open = undefined;
  state.openPrevious = undefined;
}

/** The strings after a word that nobody knows belong to nothing, and nobody needs to hear of each. */
function takeJunk(state: State, token: PoToken): void {
  const open = token.previous ? state.openPrevious : state.open;
  if (open !== undefined) open.filled = true;
  if (token.previous) state.openPrevious = nowhere(token);
  else state.open = nowhere(token);
}

function takePrevious(state: State, token: KeywordToken | StringToken): void {
  const { previous } = pend(state, token);
  if (token.kind === "string") state.openPrevious = goOn(state, state.openPrevious, token);
  else state.openPrevious = token.name === "msgstr" ? refuse(state, token) : openString(state, previous, FIELDS[token.name], token);
}

function takeKeyword(state: State, token: KeywordToken): void {
  if (state.current === undefined || beginsEntry(state.current, token)) {
    if (state.current !== undefined) state.finish(state.current);
    state.current = pend(state, token);
    state.current.obsolete = token.obsolete;
  } else if (state.pending !== undefined) absorb(state, state.current, state.pending);
  state.pending = undefined;
  state.openPrevious = undefined;
  lengthen(state, state.current, token);
  state.open =
    token.name === "msgstr"
      ? openForm(state, state.current.forms, token)
      : openString(state, state.current.strings, FIELDS[token.name], token);
}

function takeString(state: State, token: StringToken): void {
  if (state.current !== undefined && state.open !== undefined) lengthen(state, state.current, token);
  state.open = goOn(state, state.open, token);
}

/** Comments in the middle of an entry are its own, although gettext does not admit them. */
function absorb(state: State, draft: PoDraft, { comments, previous }: PoDraft): void {
  for (const comment of comments) draft.comments.push(comment);
  for (const field of Object.values(FIELDS)) {
    const found = previous[field];
    if (found === undefined) continue;
    if (draft.previous[field] === undefined) draft.previous[field] = found;
    else refuse(state, found.keyword);
  }
}

function beginsEntry({ strings, forms }: PoDraft, { name }: KeywordToken): boolean {
  if (name === "msgid") return strings.id !== undefined || forms.length > 0;
  return name === "msgctxt" && (strings.context !== undefined || strings.id !== undefined || forms.length > 0);
}

function openString(state: State, strings: PoDraftStrings, field: keyof PoDraftStrings, token: KeywordToken): PoDraftString {
  if (strings[field] !== undefined) return refuse(state, token);
  strings[field] = newString(token);
  return strings[field];
}

function openForm(state: State, forms: PoDraftString[], token: KeywordToken): PoDraftString {
  if ((token.index ?? 0) < forms.length) return refuse(state, token);
  if (token.index !== undefined && token.index > forms.length) report(state, token, wrongIndex(token.index, forms.length));
  const form = newString(token);
  forms.push(form);
  return form;
}

function refuse(state: State, token: KeywordToken): PoDraftString {
  report(state, token, secondKeyword(token.index === undefined ? token.name : `${token.name}[${token.index}]`));
  return nowhere(token);
}

function goOn(state: State, open: PoDraftString | undefined, token: StringToken): PoDraftString {
  if (open === undefined) {
    report(state, token, complaints.strayString);
    return nowhere(token);
  }
  if (!open.filled) open.start = token.start;
  open.value += token.value;
  open.end = token.end;
  open.filled = true;
  return open;
}

/** The draft of the entry that is still to come, made when there is none. */
function pend(state: State, { start, end, obsolete }: PoToken): PoDraft {
  state.pending ??= { comments: [], previous: {}, strings: {}, forms: [], obsolete, mixed: false, start, end };
  state.pending.end = end;
  return state.pending;
}

function lengthen(state: State, draft: PoDraft, token: KeywordToken | StringToken): void {
  draft.end = token.end;
  if (draft.obsolete === token.obsolete || draft.mixed) return;
  draft.mixed = true;
  report(state, token, complaints.mixedObsolete);
}

function newString(keyword: KeywordToken): PoDraftString {
  return { keyword, value: "", start: keyword.end, end: keyword.end, filled: false };
}

/** What takes strings that belong to nothing. */
function nowhere({ start, end, previous, obsolete }: PoToken): PoDraftString {
  return newString({ kind: "keyword", name: "msgstr", index: undefined, start, end, previous, obsolete });
}

function report(state: State, { start, end }: PoToken, complaint: PoComplaint): void {
  state.problems.push({ position: { start, end }, ...complaint });
}
