import type { ReturnedPiece } from "../markdown/restore-codes.ts";
import type { ReturnedFile, ReturnedText, ReturnedUnit, ReturnedXliff } from "./xliff.ts";
import { type XmlElement, type XmlProblem, xmlAttribute, xmlChildren, xmlText } from "./xml.ts";
import { parseXml } from "./xml-parse.ts";

type Piece = ReturnedText["pieces"][number];

/** Reads an XLIFF 1.x document as any tool has written it; a unit that it cannot understand says so itself. */
export function readXliff(text: string): ReturnedXliff | { readonly problem: XmlProblem } {
  const parsed = parseXml(text);
  if ("problem" in parsed) return parsed;
  const { root } = parsed;
  const version = xmlAttribute(root, "version") ?? "";
  if (root.name !== "xliff" || !/^1\.[0-2]$/.test(version)) {
    const what = root.name === "xliff" ? `XLIFF ${version || "without a version"}` : `element \`${root.name}\``;
    const { start } = root;
    return { problem: { start, end: start + 1, reason: `Unexpected ${what}, expected XLIFF 1.2.`, note: "Save the file as XLIFF 1.2." } };
  }
  return { files: xmlChildren(root, "file").map(readFile) };
}

function readFile(file: XmlElement): ReturnedFile {
  const targetLanguage = xmlAttribute(file, "target-language");
  return {
    start: file.start,
    end: file.end,
    original: xmlAttribute(file, "original") ?? "",
    ...(targetLanguage === undefined ? {} : { targetLanguage }),
    units: xmlChildren(file, "body").flatMap(unitsIn),
  };
}

function unitsIn(parent: XmlElement): ReturnedUnit[] {
  return parent.children.flatMap((child) => {
    if (child.type === "text") return [];
    if (child.name === "group") return unitsIn(child);
    return child.name === "trans-unit" ? [readUnit(child)] : [];
  });
}

function readUnit(unit: XmlElement): ReturnedUnit {
  const [source] = xmlChildren(unit, "source");
  const [target] = xmlChildren(unit, "target");
  const state = target === undefined ? undefined : xmlAttribute(target, "state");
  const contexts = xmlChildren(unit, "context-group").flatMap((group) => xmlChildren(group, "context"));
  return {
    start: unit.start,
    end: unit.end,
    id: xmlAttribute(unit, "id") ?? "",
    source: source === undefined ? { start: unit.start, end: unit.end, pieces: [], problem: noSource(unit) } : readText(source),
    ...(target === undefined ? {} : { target: readText(target) }),
    ...(state === undefined ? {} : { state }),
    isApproved: xmlAttribute(unit, "approved") === "yes",
    contexts: new Map(contexts.map((context) => [xmlAttribute(context, "context-type") ?? "", xmlText(context)])),
  };
}

function noSource({ start, end }: XmlElement): XmlProblem {
  return {
    start,
    end,
    reason: "Unexpected absence of a `source`, expected the passage.",
    note: "Take the unit from the file that was exported.",
  };
}

function readText(element: XmlElement): ReturnedText {
  const pieces: Piece[] = [];
  const problem = readPieces(element, pieces);
  return { start: element.start, end: element.end, pieces, ...(problem === undefined ? {} : { problem }) };
}

/** Adds what an element holds to a list, and gives the first thing that cannot be understood. */
function readPieces(element: XmlElement, pieces: Piece[]): XmlProblem | undefined {
  for (const child of element.children) {
    const { start, end } = child;
    if (child.type === "text") {
      pieces.push({ type: "text", value: child.text, start, end });
      continue;
    }
    const problem = readCode(child, pieces);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function readCode(element: XmlElement, pieces: Piece[]): XmlProblem | undefined {
  const { name, start, end } = element;
  const id = xmlAttribute(element, "id");
  const shown = xmlAttribute(element, "equiv-text");
  // Of two codes that belong together, `rid` says which; without it they have one `id`.
  const pair = xmlAttribute(element, "rid") ?? id;
  const add = (type: ReturnedPiece["type"], value: string | undefined): void => {
    if (value !== undefined) pieces.push({ type, value, start, end, ...(shown === undefined || type === "close" ? {} : { shown }) });
  };
  switch (name) {
    // What tools put around segments and terms.
    case "mrk":
      return readPieces(element, pieces);
    case "g": {
      add("open", id);
      const problem = readPieces(element, pieces);
      if (id !== undefined) pieces.push({ type: "close", value: id, start, end });
      return problem ?? unnamed(element, id);
    }
    case "x":
    case "ph":
      add("code", id);
      return unnamed(element, id);
    case "bpt":
    case "bx":
      add("open", pair);
      return unnamed(element, pair);
    case "ept":
    case "ex":
      add("close", pair);
      return unnamed(element, pair);
    case "it":
      add(xmlAttribute(element, "pos") === "close" ? "close" : "open", pair);
      return unnamed(element, pair);
    default:
      return { start, end, reason: `Unexpected element \`${name}\`, expected text and codes of XLIFF 1.2.`, note: "Remove the element." };
  }
}

function unnamed({ name, start, end }: XmlElement, id: string | undefined): XmlProblem | undefined {
  if (id !== undefined) return undefined;
  return {
    start,
    end,
    reason: `Unexpected \`${name}\` without an id, expected one of the source's codes.`,
    note: "Copy the code from the source.",
  };
}
