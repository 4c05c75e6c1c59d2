import type { Root } from "hast";
import { expect, it } from "vitest";
import { collectLinkTexts } from "../../../../pipeline/stages/emit/pdf/collect-link-texts.ts";
import { content } from "../../../support/test-document.ts";

function textsOf(html: string): Record<string, string> {
  const root: Root = { type: "root", children: content(html) };
  const texts = collectLinkTexts(root, { base: "http://page.invalid/", pageOf: (id) => (id === "c-1" ? "p. 3" : undefined) });
  return Object.fromEntries(texts);
}

it("says what links say, the first that says something for each target", () => {
  expect(textsOf('<p><a href="#a"> </a><a href="#a">A  <em>first</em>\n text</a><a href="#a">Other</a></p>')).toEqual({
    "#a": "A first text",
  });
});

it("names targets as the browser writes them", () => {
  expect(
    textsOf(
      '<a href="https://a.example">a</a><a href="https://ж.example/ж">b</a><a href="#%D0%B6">c</a><a href="mailto:x@a.example">d</a><a href="https://">e</a>',
    ),
  ).toEqual({
    "https://a.example/": "a",
    "https://xn--f1a.example/%D0%B6": "b",
    "#ж": "c",
    "mailto:x@a.example": "d",
  });
});

it("takes the name that a link has for screen readers, and the alternative texts of pictures in it", () => {
  expect(
    textsOf(
      '<a href="#a" aria-label="Back">↑</a><a href="#b"><img alt="A map" src="x"> big</a><a href="#c"><svg role="img" aria-label="A line"></svg></a>',
    ),
  ).toEqual({
    "#a": "Back",
    "#b": "A map big",
    "#c": "A line",
  });
});

it("says the page of what leads back to the text, and leaves out page numbers that are set later", () => {
  expect(
    textsOf(
      '<a href="#c-1" data-call="c-1">0</a><a href="#c-2" data-call="c-2">0</a><a href="#h">Title<span aria-hidden="true">….</span><span data-page-of="h">0</span></a>',
    ),
  ).toEqual({
    "#c-1": "p. 3",
    "#h": "Title",
  });
});
