import type { ElementContent, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { describe, expect, it } from "vitest";
import { divideBody } from "../../../../pipeline/stages/emit/epub/divide-body.ts";
import { content } from "../../../support/test-document.ts";

const body = (html: string): Root => ({ type: "root", children: content(html) });
const words = (part: readonly ElementContent[]): string => textOf({ type: "root", children: [...part] });

describe("divideBody", () => {
  it("makes a part of what precedes the first heading, and one of every section", () => {
    const parts = divideBody(body("<p>a</p>\n<p>b</p>\n<section><h2>c</h2></section>\n<section><h2>d</h2></section>"));
    expect(parts.map(words)).toEqual(["ab", "c", "d"]);
  });

  it("makes no part of nothing", () => {
    expect(divideBody(body(""))).toEqual([]);
    expect(divideBody(body("\n \n"))).toEqual([]);
  });

  it("divides a long section at its subsections, and keeps short ones together", () => {
    const section = (rank: number, name: string, size: number): string =>
      `<section><h${rank}>${name}</h${rank}><p>${name.repeat(size)}</p></section>`;
    const html = `<section id="s"><h2>A</h2><p>a</p>${section(3, "b", 60)}${section(3, "c", 60)}${section(3, "d", 200)}</section>`;
    const parts = divideBody(body(html), 300);
    expect(parts.map((part) => [...new Set(words(part))].join(""))).toEqual(["Aabc", "d"]);
    expect(parts.map(([part]) => part?.type === "element" && part.properties["id"])).toEqual(["s", undefined]);
  });

  it("divides a section without subsections between its blocks, never behind its heading", () => {
    const paragraph = `<p>${"x".repeat(90)}</p>`;
    const parts = divideBody(body(`<section><h2>Heading</h2>${`<p>${"y".repeat(400)}</p>`}${paragraph.repeat(5)}</section>`), 300);
    expect(words(parts[0] ?? [])).toMatch(/^Headingy+$/);
    expect(parts.length).toBe(4);
    expect(parts.map(words).join("")).toBe(`Heading${"y".repeat(400)}${"x".repeat(450)}`);
  });
});
