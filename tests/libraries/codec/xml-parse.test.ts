import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { x } from "xastscript";
import { type XmlElement, xmlText } from "../../../pipeline/libraries/codec/xml.ts";
import { parseXml } from "../../../pipeline/libraries/codec/xml-parse.ts";
import { writeXml } from "../../../pipeline/libraries/codec/xml-write.ts";

const rootOf = (text: string): XmlElement => {
  const parsed = parseXml(text);
  if ("problem" in parsed) throw new Error(parsed.problem.reason);
  return parsed.root;
};
const problemOf = (text: string): string => {
  const parsed = parseXml(text);
  return "problem" in parsed ? `${text.slice(parsed.problem.start, parsed.problem.end)} – ${parsed.problem.reason}` : "";
};

describe("an XML document", () => {
  test("is read whatever the form of its characters", () => {
    const text = `\uFEFF<?xml version="1.0"?><!-- x --><a:p b = '1&#x20AC;&quot;' xml:lang="ru" xmlns:a="urn:x"><![CDATA[<&]]>&lt;&#38;é<!-- c --><q/>\r\n</a:p>`;
    const root = rootOf(text);
    expect(root.name).toBe("p");
    expect(root.attributes.map(({ name, value }) => [name, value])).toEqual([
      ["b", '1€"'],
      ["xml:lang", "ru"],
    ]);
    expect(xmlText(root)).toBe("<&<&é\n");
  });

  test("says where each thing stands", () => {
    const text = '<a>x<b c="d"/>yz</a>';
    const [first, element, last] = rootOf(text).children;
    expect([first, element, last].map((node) => text.slice(node?.start, node?.end))).toEqual(["x", '<b c="d"/>', "yz"]);
  });

  test("may name a document type, which nobody opens", () => {
    expect(rootOf('<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx/>').name).toBe("tmx");
    expect(rootOf("<!DOCTYPE tmx PUBLIC '-//LISA//DTD' 'http://127.0.0.1:1/x.dtd' ><tmx/>").name).toBe("tmx");
  });

  test("is refused when it declares entities: billions of laughs, files of this machine", () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>';
    expect(problemOf(laughs)).toContain("document type with declarations");
    expect(problemOf('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')).toContain("document type with declarations");
    expect(problemOf("<a>&b;</a>")).toBe("&b; – Unexpected reference `&b;`, expected `&amp;` where the mere character is meant.");
    expect(problemOf("<a>&constructor;</a>")).toContain("Unexpected reference");
  });

  test.each([
    ["<a>", "<a – Unexpected element `a` without an end, expected `</a>`."],
    ["<a><b></a></b>", "</a> – Unexpected `</a>`, expected `</b>`."],
    ["<a/><b/>", "<b – Unexpected second element `b`, expected one element that holds everything."],
    ["x<a/>", "x – Unexpected text outside any element, expected one element that holds everything."],
    ['<a b="1" b="2"/>', "b – Unexpected second attribute `b`, expected each once."],
    ["<a b=1/>", "1 – Unexpected `1`, expected a quotation mark."],
    ['<a b="<"/>', "< – Unexpected `<` in an attribute, expected `&lt;`."],
    ["<a>&</a>", "& – Unexpected reference `&`, expected `&amp;` where the mere character is meant."],
    ["<a>&#0;</a>", "&#0; – Unexpected reference `&#0;`, expected `&amp;` where the mere character is meant."],
    ["<a>\u0001</a>", "\u0001 – Unexpected character U+0001, expected characters that XML admits."],
    ["<a><!-- </a>", "<!-- – Unexpected comment without an end, expected `-->`."],
    ["", " – Unexpected absence of an element, expected an XML document."],
  ])("%j is none, and it says where", (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  test("may not be nested without end", () => {
    expect(problemOf("<a>".repeat(100_000))).toContain("element at depth 201");
  });

  test("is read in a time that grows with its length: each of these would take minutes otherwise", () => {
    for (const text of [
      `<a>${"&".repeat(300_000)}`,
      `<a ${"b ".repeat(200_000)}`,
      `<!DOCTYPE a ${" ".repeat(300_000)}`,
      `<a>${"]]>".repeat(200_000)}`,
    ])
      expect(problemOf(text)).not.toBe("");
  });

  test("that we write gives every text back", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", " ", "<", "&", ">", "]]>", '"', "'", "é", "𝕏", "\t", "\n")), (pieces) => {
        const text = pieces.join("");
        const root = rootOf(writeXml(x("a", { b: text.replace(/\s/g, " ") }, [x("c", text)]), new Set(["c"])));
        expect(xmlText(root.children.find((child) => child.type === "element") as XmlElement)).toBe(text);
        expect(root.attributes[0]?.value).toBe(text.replace(/\s/g, " "));
      }),
    );
  });
});
