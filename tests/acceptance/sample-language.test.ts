import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, Nodes, Root } from "hast";
import { beforeAll, describe, expect, it } from "vitest";
import { wordsOf } from "../support/published/find-words.ts";
import { elementsWhere, firstElement, pageText, parsePage } from "../support/published/page-text.ts";
import { sampleBuild, sampleLocales } from "../support/sample-build.ts";
import { sampleSource } from "../support/sample-source.ts";
import { sampleUnits } from "../support/sample-units.ts";
import type { SharedBuild } from "../support/shared-build.ts";
import { unzipBook } from "../support/unzip-book.ts";

let sample: SharedBuild;

beforeAll(async () => {
  sample = await sampleBuild();
});

describe.each(sampleLocales)("in %s", (locale) => {
  describe.each(["html", "epub"])("the %s", (format) => {
    let pages: readonly Root[];

    beforeAll(() => {
      const bytes = readFileSync(join(sample.out, locale, `csto.${format}`));
      const texts =
        format === "html"
          ? [bytes.toString("utf8")]
          : [...unzipBook(bytes)].filter(([path]) => path.endsWith(".xhtml")).map(([, text]) => text);
      pages = texts.map(parsePage);
    });

    it("says its language at the head of every page", () => {
      expect(pages.map((page) => firstElement(page, "html").properties["lang"])).toEqual(pages.map(() => locale));
    });

    it("says of every passage that the text marks as foreign which language it is in, and of its words alone", () => {
      const spans = sampleUnits(sample.root, locale).flatMap(({ text }) => [
        ...text.matchAll(/\[([^\]]*)\]\{[^}]*\blang=([\w-]+)[^}]*\}/g),
      ]);
      expect(spans.length).toBeGreaterThanOrEqual(8);
      const marked = pages
        .flatMap((page) => elementsWhere(page, ({ properties }) => properties["lang"] !== undefined))
        .map(describeElement);
      const missing = spans
        .map(([, words = "", language = ""]) => `${language}: ${wordsOf(words).join(" ")}`)
        .filter((span) => !marked.includes(span));
      expect(missing).toEqual([]);
    });

    it("has every Cyrillic word in a passage that is marked as Russian, and in English no word that is marked otherwise", () => {
      const texts = pages.flatMap((page) => languagesOf(firstElement(page, "body"), locale));
      const Cyrillic = texts.filter(({ text }) => /\p{Script=Cyrillic}/u.test(text));
      expect(Cyrillic.length).toBeGreaterThanOrEqual(3);
      expect(Cyrillic.filter(({ language }) => language !== "ru")).toEqual([]);
      // Names of products have no other spelling.
      const words = texts.map(({ text, language }) => ({ language, text: text.replace(/\b(?:Tetrapla|BibTeX)\b/g, "") }));
      expect(
        words.filter(({ text, language }) => language === "ru" && /\p{L}{3}/u.test(text) && !/\p{Script=Cyrillic}/u.test(text)),
      ).toEqual([]);
    });

    it("has the title of every reference in the reference's own language", () => {
      for (const { id, title, language } of sampleSource(sample.root).references) {
        if (typeof title !== "string") continue;
        const [item] = pages.flatMap((page) => elementsWhere(page, ({ properties }) => properties["id"] === `ref-${String(id)}`));
        const found = item === undefined ? [] : languagesOf(item, locale).filter((part) => part.language === language);
        const inLanguage = found.map((part) => part.text).join("");
        expect(wordsOf(inLanguage).join(" "), String(id)).toContain(wordsOf(title).join(" "));
      }
    });

    it.skipIf(locale === "en")("marks nothing as untranslated: its translation is complete", () => {
      const marked = pages.flatMap((page) =>
        elementsWhere(page, ({ properties }) => /passage-/.test(String(properties["className"] ?? ""))),
      );
      expect(marked.map(pageText)).toEqual([]);
    });
  });
});

interface Spoken {
  readonly text: string;
  readonly language: string;
}

/** Each run of text with the language in force where it stands. */
function languagesOf(node: Nodes, language: string): Spoken[] {
  if (node.type === "text") return [{ text: node.value, language }];
  if (!("children" in node)) return [];
  const own = node.type === "element" ? String(node.properties["lang"] ?? language) : language;
  return node.children.flatMap((child) => languagesOf(child as Nodes, own));
}

function describeElement(element: Element): string {
  return `${String(element.properties["lang"])}: ${wordsOf(pageText(element)).join(" ")}`;
}
