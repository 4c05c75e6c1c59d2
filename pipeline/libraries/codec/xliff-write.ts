import type { Element, ElementContent } from "xast";
import { x } from "xastscript";
import type { CodedPiece } from "../markdown/coded-piece.ts";
import type { CodeKind } from "../markdown/inline-piece.ts";
import type { XliffFile, XliffUnit } from "./xliff.ts";
import { writeXml } from "./xml-write.ts";

const groupTypes: Partial<Record<CodeKind, string>> = { strong: "bold", emphasis: "italic", link: "link", brackets: "x-citation" };
const codeTypes: Partial<Record<CodeKind, string>> = { break: "lb", image: "image" };
const verbatim = new Set(["source", "target", "note", "context"]);

/** An XLIFF 1.2 document (transitional and strict): codes are `g` and `x`, which a tool shows as tags that cannot be typed into. */
export function writeXliff(files: readonly XliffFile[]): string {
  const root = x("xliff", { version: "1.2", xmlns: "urn:oasis:names:tc:xliff:document:1.2" }, files.map(writeFile));
  return writeXml(root, verbatim);
}

function writeFile({ original, sourceLanguage, targetLanguage, units }: XliffFile): Element {
  return x(
    "file",
    {
      original,
      "source-language": sourceLanguage,
      "target-language": targetLanguage,
      datatype: "x-markdown",
      "tool-id": "tetrapla",
    },
    [x("header", [x("tool", { "tool-id": "tetrapla", "tool-name": "Tetrapla" })]), x("body", units.map(writeUnit))],
  );
}

function writeUnit(unit: XliffUnit): Element {
  const contexts = Object.entries(unit.contexts).map(([type, value]) => x("context", { "context-type": type }, value));
  return x("trans-unit", { id: unit.id, "xml:space": "preserve" }, [
    x("source", writeXliffPieces(unit.source)),
    x("target", { state: unit.state, "state-qualifier": unit.qualifier }, writeXliffPieces(unit.target)),
    ...unit.sourceNotes.map((note) => x("note", { from: "tetrapla", annotates: "source" }, note)),
    ...unit.targetNotes.map((note) => x("note", { from: "tetrapla", annotates: "target" }, note)),
    ...(contexts.length === 0 ? [] : [x("context-group", { purpose: "information" }, contexts)]),
    ...(unit.previous === undefined
      ? []
      : [
          x("alt-trans", { alttranstype: "previous-version", origin: "previous-version", "xml:space": "preserve" }, [
            x("source", writeXliffPieces(unit.previous.source)),
            x("target", writeXliffPieces(unit.previous.target)),
          ]),
        ]),
  ]);
}

function writeXliffPieces(pieces: readonly CodedPiece[]): ElementContent[] {
  return pieces.map((piece): ElementContent => {
    if (piece.type === "text") return { type: "text", value: piece.text };
    const { id, kind } = piece;
    if (piece.type === "code") return x("x", { id, ctype: codeTypes[kind] ?? `x-${kind}`, "equiv-text": piece.raw });
    return x("g", { id, ctype: groupTypes[kind] ?? `x-${kind}`, "equiv-text": shownGroup(piece) }, writeXliffPieces(piece.children));
  });
}

/** What a group of codes is called by: its two ends. */
function shownGroup({ open, close }: { readonly open: string; readonly close: string }): string {
  return `${open}…${close}`;
}
