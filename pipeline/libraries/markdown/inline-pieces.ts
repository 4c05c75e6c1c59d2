import type { Parent, PhrasingContent } from "mdast";
import { citationPieces } from "./citation-pieces.ts";
import { identityOf } from "./compare-codes.ts";
import type { CodeKind, CodePiece, GroupPiece, InlinePiece } from "./inline-piece.ts";
import { type ProtectedCode, protectedCodes } from "./protected-codes.ts";
import { type MarkedPart, referencePart } from "./reference-part.ts";

/** Cuts a passage into its pieces; together they are the passage, character by character. `text` is what `children` were parsed from. */
export function inlinePieces(children: readonly PhrasingContent[], text: string): InlinePiece[] {
  return cutBetween(children, text, 0, text.length);
}

/** Pieces as the Markdown that they were cut from. */
export function writePieces(pieces: readonly InlinePiece[]): string {
  return pieces.map(writePiece).join("");
}

function writePiece(piece: InlinePiece): string {
  if (piece.type === "text") return piece.text;
  return piece.type === "code" ? piece.raw : piece.open + writePieces(piece.children) + piece.close;
}

function cutBetween(nodes: readonly PhrasingContent[], text: string, start: number, end: number): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let at = start;
  for (const node of nodes) {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    // What has no place of its own is left to the text around it: nothing may be lost.
    if (from === undefined || to === undefined || from < at || to > end) continue;
    addText(pieces, text.slice(at, from));
    if (node.type === "text") addText(pieces, text.slice(from, to));
    else pieces.push(...piecesOf(node, text, from, to));
    at = to;
  }
  addText(pieces, text.slice(at, end));
  return pieces;
}

function addText(pieces: InlinePiece[], text: string): void {
  const last = pieces.at(-1);
  if (text === "") return;
  if (last?.type === "text") pieces[pieces.length - 1] = { type: "text", text: last.text + text };
  else pieces.push({ type: "text", text });
}

function piecesOf(node: PhrasingContent, text: string, from: number, to: number): InlinePiece[] {
  const raw = text.slice(from, to);
  const [own] = protectedCodes([node]);
  switch (node.type) {
    case "citation":
      return citationPieces(node, raw);
    case "emphasis":
    case "strong":
    case "delete":
      return [groupOf(node, node.type, node.type, text, from, to)];
    case "span":
      if (node.attributes.values["translate"] === "no") break;
      return [groupOf(node, "span", identityIn(own, raw), text, from, to)];
    case "link":
      // An address in angle brackets or in running text has no words of its own.
      if (!raw.startsWith("[")) break;
      return [withAddress(groupOf(node, "link", identityIn(own, raw), text, from, to), node.url)];
    case "linkReference":
    case "image":
    case "imageReference": {
      const part = referencePart(node, raw);
      if (part === undefined) break;
      return [markedGroup(node.type === "linkReference" ? "link" : "image", identityIn(own, raw), part, node, text, from)];
    }
  }
  return [{ type: "code", kind: own?.kind ?? "break", raw, identity: own === undefined ? "break" : identitiesIn(node) }];
}

function groupOf(
  node: Parent & PhrasingContent,
  kind: CodeKind,
  identity: string,
  text: string,
  from: number,
  to: number,
): CodePiece | GroupPiece {
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined || start < from || end > to)
    return { type: "code", kind, raw: text.slice(from, to), identity };
  const children = cutBetween(node.children as PhrasingContent[], text, start, end);
  return { type: "group", kind, open: text.slice(from, start), close: text.slice(end, to), identity, children };
}

function withAddress(piece: CodePiece | GroupPiece, address: string): CodePiece | GroupPiece {
  return piece.type === "group" ? { ...piece, address } : piece;
}

function markedGroup(kind: CodeKind, identity: string, part: MarkedPart, node: PhrasingContent, text: string, from: number): GroupPiece {
  const [start, end] = [from + part.start, from + part.end];
  const { open, close, closeTranslated } = part;
  const children = cutBetween("children" in node ? (node.children as PhrasingContent[]) : [], text, start, end);
  return { type: "group", kind, open, close, identity, children, ...(closeTranslated === undefined ? {} : { closeTranslated }) };
}

function identityIn(code: ProtectedCode | undefined, raw: string): string {
  return code === undefined ? raw : identityOf(code);
}

function identitiesIn(node: PhrasingContent): string {
  return protectedCodes([node]).map(identityOf).join(" ");
}
