import type { Element, ElementContent, Root } from "hast";
import type { Point } from "unist";

/** An XML document as a tree, names and attributes as they are written; or where and why it is not well-formed. */
export type ReadXml = { readonly tree: Root } | { readonly fault: string; readonly place: Point };

const name = "[A-Za-z_:\\u00C0-\\u{10FFFF}][-A-Za-z0-9_:.\\u00B7\\u00C0-\\u{10FFFF}]*";
const space = "[ \\t\\r\\n]";
const openTag = new RegExp(`<(${name})`, "uy");
const attribute = new RegExp(`${space}+(${name})${space}*=${space}*(?:"([^"<]*)"|'([^'<]*)')`, "uy");
const tagEnd = new RegExp(`${space}*(/?)>`, "uy");
const closeTag = new RegExp(`</(${name})${space}*>`, "uy");
/** Whoever walks a tree may call itself for each level. */
const deepest = 1_000;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Reads XML 1.0 (fifth edition) without DTDs of its own: predefined entities and character references alone are known. */
export function readXml(text: string): ReadXml {
  const points = pointsOf(text);
  const root: Root = { type: "root", children: [] };
  const open: Element[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  const fail = (fault: string): ReadXml => ({ fault, place: points(at) });
  const add = (node: ElementContent): void => void (open.at(-1) ?? root).children.push(node);
  const addText = (value: string, start: number): void => {
    if (value !== "" && open.length > 0) add({ type: "text", value, position: { start: points(start), end: points(at) } });
  };
  while (at < text.length) {
    const start = at;
    if (text.charAt(at) !== "<") {
      const end = text.indexOf("<", at);
      at = end < 0 ? text.length : end;
      const words = decode(text.slice(start, at));
      if (words === undefined) return fail("Unexpected entity, expected one that XML knows.");
      addText(words, start);
      continue;
    }
    const skipped = skip(text, at);
    if (skipped !== undefined) {
      if (skipped.end < 0) return fail("Unexpected end, expected the end of a comment or an instruction.");
      at = skipped.end;
      addText(skipped.text, start);
      continue;
    }
    const closing = match(closeTag, text, at);
    if (closing !== undefined) {
      const element = open.pop();
      if (element === undefined || element.tagName !== closing[1])
        return fail(`Unexpected </${closing[1]}>, expected ${element === undefined ? "no end" : `</${element.tagName}>`}.`);
      at += closing[0].length;
      element.position = { start: element.position?.start ?? points(start), end: points(at) };
      continue;
    }
    const opening = match(openTag, text, at);
    if (opening === undefined) return fail("Unexpected `<`, expected a tag.");
    at += opening[0].length;
    const element: Element = { type: "element", tagName: opening[1] ?? "", properties: {}, children: [] };
    for (let found = match(attribute, text, at); found !== undefined; found = match(attribute, text, at)) {
      const value = decode(found[2] ?? found[3] ?? "");
      const key = found[1] ?? "";
      if (value === undefined) return fail("Unexpected entity, expected one that XML knows.");
      if (Object.hasOwn(element.properties, key)) return fail(`Unexpected second attribute ${key}, expected one.`);
      Object.defineProperty(element.properties, key, { value, enumerable: true, writable: true, configurable: true });
      at += found[0].length;
    }
    const end = match(tagEnd, text, at);
    if (end === undefined) return fail(`Unexpected form of <${element.tagName}>, expected attributes with values and \`>\`.`);
    at += end[0].length;
    element.position = { start: points(start), end: points(at) };
    add(element);
    if (end[1] === "") open.push(element);
    if (open.length > deepest) return fail("Unexpected depth, expected fewer elements within each other.");
  }
  const [unclosed] = open.slice(-1);
  return unclosed === undefined ? { tree: root } : fail(`Unexpected end, expected </${unclosed.tagName}>.`);
}

/** Comments, instructions and the document type have no text; a CDATA section has. */
function skip(text: string, at: number): { readonly end: number; readonly text: string } | undefined {
  for (const [begin, finish] of [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
    ["<?", "?>"],
    ["<!", ">"],
  ] as const) {
    if (!text.startsWith(begin, at)) continue;
    const end = text.indexOf(finish, at + begin.length);
    const content = end < 0 || begin !== "<![CDATA[" ? "" : text.slice(at + begin.length, end);
    return { end: end < 0 ? -1 : end + finish.length, text: content };
  }
  return undefined;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function decode(text: string): string | undefined {
  if (!text.includes("&")) return text;
  let isKnown = true;
  const decoded = text.replace(
    /&(?:#x([0-9a-f]{1,6});|#([0-9]{1,7});|([a-z]{1,8});)?/gi,
    (_, hex?: string, decimal?: string, word?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const value = word === undefined ? characterOf(code) : Object.hasOwn(entities, word) ? entities[word] : undefined;
      isKnown &&= value !== undefined;
      return value ?? "";
    },
  );
  return isKnown ? decoded : undefined;
}

function characterOf(code: number): string | undefined {
  return Number.isNaN(code) || code > 0x10ffff ? undefined : String.fromCodePoint(code);
}

/** Lines, columns and offsets of ever later offsets. */
function pointsOf(text: string): (offset: number) => Point {
  let line = 1;
  let lineStart = 0;
  let seen = 0;
  return (offset) => {
    if (offset < lineStart) [line, lineStart, seen] = [1, 0, 0];
    for (let next = text.indexOf("\n", seen); next >= 0 && next < offset; next = text.indexOf("\n", next + 1)) {
      line += 1;
      lineStart = next + 1;
    }
    seen = Math.max(seen, offset);
    return { line, column: offset - lineStart + 1, offset };
  };
}
