import * as fc from "fast-check";
import type { Nodes } from "hast";
import { describe, expect, it } from "vitest";
import { readXml } from "../../../pipeline/libraries/codec/read-xml.ts";

function outlineOf(text: string): string {
  const read = readXml(text);
  if (!("tree" in read)) return `${read.place.line}:${read.place.column} ${read.fault}`;
  const show = (node: Nodes): string => {
    if (node.type === "text") return JSON.stringify(node.value);
    if (node.type !== "element" && node.type !== "root") return "";
    const inner = node.children.map((child) => show(child as Nodes)).join("");
    return node.type === "root" ? inner : `${node.tagName}${JSON.stringify(node.properties)}(${inner})`;
  };
  return show(read.tree);
}

describe("readXml", () => {
  it("reads elements, attributes, references, comments and sections of characters", () => {
    const text =
      '\uFEFF<?xml version="1.0"?>\n<!DOCTYPE html>\n<a xml:lang="de" b=\'&lt;"\'><!-- - -->x &amp; &#x1F600;&#65;<b/><![CDATA[<&]]></a>\n';
    expect(outlineOf(text)).toBe('a{"xml:lang":"de","b":"<\\""}("x & 😀A"b{}()"<&")');
  });

  it("knows where each element stands", () => {
    const read = readXml("<a>\n  <b>x</b>\n</a>");
    const [a] = "tree" in read ? read.tree.children : [];
    const b = a?.type === "element" ? a.children[1] : undefined;
    expect(b?.position).toMatchObject({ start: { line: 2, column: 3, offset: 6 }, end: { line: 2, column: 11, offset: 14 } });
  });

  it("says where and why a document is not well-formed", () => {
    expect(outlineOf("<a>\n<b></a>")).toBe("2:4 Unexpected </a>, expected </b>.");
    expect(outlineOf("<a>")).toBe("1:4 Unexpected end, expected </a>.");
    expect(outlineOf("</a>")).toBe("1:1 Unexpected </a>, expected no end.");
    expect(outlineOf("<a>&nbsp;</a>")).toBe("1:10 Unexpected entity, expected one that XML knows.");
    expect(outlineOf('<a b="1" b="2"/>')).toBe("1:9 Unexpected second attribute b, expected one.");
    expect(outlineOf("<a b=1/>")).toBe("1:3 Unexpected form of <a>, expected attributes with values and `>`.");
    expect(outlineOf("<a><!-- x</a>")).toBe("1:4 Unexpected end, expected the end of a comment or an instruction.");
    expect(outlineOf("<a>1 < 2</a>")).toBe("1:6 Unexpected `<`, expected a tag.");
    expect(outlineOf("<a>".repeat(5_000))).toContain("Unexpected depth");
  });

  it("keeps attributes whose names mean something to JavaScript", () => {
    const read = readXml('<a __proto__="1" constructor="2"/>');
    const [a] = "tree" in read ? read.tree.children : [];
    expect(a?.type === "element" ? Object.entries(a.properties) : []).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]);
  });

  it("never throws, whatever it is given", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "</",
      "/>",
      "<a",
      "<a>",
      "</a>",
      ' b="',
      '"',
      "'",
      "&",
      "&amp;",
      "&#",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?",
      "?>",
      "x",
      "\n",
      "=",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const read = readXml(text);
        if (!("tree" in read)) expect(read.place.offset).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1_000 },
    );
  });
});
