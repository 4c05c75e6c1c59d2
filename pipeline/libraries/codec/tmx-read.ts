import type { ReturnedTmxUnit } from "./tmx.ts";
import { type XmlElement, type XmlProblem, xmlAttribute, xmlChildren, xmlText } from "./xml.ts";
import { parseXml } from "./xml-parse.ts";

/** Reads a TMX 1.x document as any tool has written it; the text of a code is the native code that it holds. */
export function readTmx(text: string): { readonly units: readonly ReturnedTmxUnit[] } | { readonly problem: XmlProblem } {
  const parsed = parseXml(text);
  if ("problem" in parsed) return parsed;
  const { root } = parsed;
  if (root.name !== "tmx") {
    const range = { start: root.start, end: root.start + 1 };
    return { problem: { ...range, reason: `Unexpected element \`${root.name}\`, expected TMX 1.4.`, note: "Save the file as TMX." } };
  }
  return { units: xmlChildren(root, "body").flatMap((body) => xmlChildren(body, "tu").map(readUnit)) };
}

function readUnit(unit: XmlElement): ReturnedTmxUnit {
  const texts = xmlChildren(unit, "tuv").map((variant) => {
    const [segment] = xmlChildren(variant, "seg");
    // TMX 1.1 had `lang`.
    const language = xmlAttribute(variant, "xml:lang") ?? xmlAttribute(variant, "lang") ?? "";
    return { language, text: segment === undefined ? "" : xmlText(segment) };
  });
  return { start: unit.start, end: unit.end, texts };
}
