import type { LinkMap } from "../../model/publication.ts";
import type { CodePiece, GroupPiece, InlinePiece, TextPiece } from "./inline-piece.ts";
import { mayReplaceLink } from "./link-map.ts";

/** Inline content whose codes have names, as exchange files show it; a passage and its translation have the same names for the same codes. */
export type CodedPiece = TextPiece | CodedCode | CodedGroup;

export type CodedCode = CodePiece & { readonly id: string };

export type CodedGroup = Omit<GroupPiece, "children"> & { readonly id: string; readonly children: readonly CodedPiece[] };

type Code = CodePiece | GroupPiece;

const noLinks: LinkMap = {};

/** A passage's codes numbered from 1, in the order of the text. */
export function numberCodes(pieces: readonly InlinePiece[]): CodedPiece[] {
  let last = 0;
  return nameCodes(pieces, () => String(++last));
}

/** A translation's codes with the names that they have in its passage; those that the passage has not are numbered behind them. */
export function numberCodesLike(source: readonly CodedPiece[], target: readonly InlinePiece[], links: LinkMap = noLinks): CodedPiece[] {
  const free = new Set(codesIn(source));
  const codes = codesIn(target);
  const names = new Map<Code, string>();
  const match = (keyOf: (code: Code) => string): void => {
    const waiting = groupByKey(free, keyOf);
    for (const code of codes) {
      const found = names.has(code) ? undefined : waiting.get(keyOf(code))?.shift();
      if (found === undefined) continue;
      names.set(code, found.id);
      free.delete(found);
    }
  };
  // Of several that mean the same, those go together that are written the same.
  match((code) => `${meaningOf(code)}\0${spellingOf(code)}`);
  match(meaningOf);
  for (const code of codes) {
    if (names.has(code) || code.type !== "group" || code.address === undefined) continue;
    const { address } = code;
    const found = [...free].find((own) => own.type === "group" && own.address !== undefined && mayReplaceLink(own.address, address, links));
    if (found === undefined) continue;
    names.set(code, found.id);
    free.delete(found);
  }
  let last = codesIn(source).length;
  return nameCodes(target, (code) => names.get(code) ?? String(++last));
}

/** All codes of numbered pieces, each before those that stand in it. */
export function codesIn(pieces: readonly CodedPiece[]): (CodedCode | CodedGroup)[];
/** All codes, each before those that stand in it. */
export function codesIn(pieces: readonly InlinePiece[]): Code[];
/** All codes, numbered or not. */
export function codesIn(pieces: readonly InlinePiece[]): Code[] {
  return pieces.flatMap((piece) => {
    if (piece.type === "text") return [];
    return piece.type === "code" ? [piece] : [piece, ...codesIn(piece.children)];
  });
}

/** Whether a translation may do without a code, or repeat it: emphasis is a matter of its language. */
export function isFreeCode({ kind }: { readonly kind: Code["kind"] }): boolean {
  return kind === "emphasis" || kind === "strong" || kind === "delete";
}

function nameCodes(pieces: readonly InlinePiece[], nameOf: (code: Code) => string): CodedPiece[] {
  return pieces.map((piece): CodedPiece => {
    if (piece.type === "text") return piece;
    const id = nameOf(piece);
    return piece.type === "code" ? { ...piece, id } : { ...piece, id, children: nameCodes(piece.children, nameOf) };
  });
}

function groupByKey<Item extends Code>(items: Iterable<Item>, keyOf: (code: Code) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const list = groups.get(keyOf(item));
    if (list === undefined) groups.set(keyOf(item), [item]);
    else list.push(item);
  }
  return groups;
}

function meaningOf({ type, kind, identity }: Code): string {
  return `${type} ${kind} ${identity}`;
}

function spellingOf(code: Code): string {
  return code.type === "code" ? code.raw : `${code.open}\0${code.close}`;
}
