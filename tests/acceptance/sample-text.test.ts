import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { findPieces, type Searchable, searchLetters, searchWords } from "../support/published/find-words.ts";
import { lostInOrder } from "../support/published/lost-in-order.ts";
import { type Published, readPublished } from "../support/published/published.ts";
import { sampleBuild, sampleFormats, sampleLocales } from "../support/sample-build.ts";
import { type SampleSource, sampleSource } from "../support/sample-source.ts";
import { piecesOf, type SampleUnit, sampleUnits } from "../support/sample-units.ts";
import type { SharedBuild } from "../support/shared-build.ts";

let sample: SharedBuild;
let source: SampleSource;

beforeAll(async () => {
  sample = await sampleBuild();
  source = sampleSource(sample.root);
});

it("every block of the source with words in it is a passage of the registry, once for each time that it stands there", () => {
  const passages = sampleUnits(sample.root, "en").map(({ source: text }) => text);
  const blocks = [...source.metadata, ...source.blocks].filter((block) => /\p{L}/u.test(piecesOf(block).join("")));
  const drawn = sampleUnits(sample.root, "en")
    .filter(({ kind }) => kind.startsWith("image text"))
    .map(({ source: text }) => text);
  expect([...passages].sort()).toEqual([...blocks, ...drawn].sort());
  expect(passages.length).toBeGreaterThan(120);
});

it.each(["ru", "de", "fr"])("every passage has its translation in %s", (locale) => {
  expect(sampleUnits(sample.root, locale).filter(({ text }) => text === "")).toEqual([]);
});

describe.each(sampleLocales)("in %s", (locale) => {
  describe.each(sampleFormats)("the %s", (format) => {
    let file: Published;
    let text: Searchable;
    let units: readonly SampleUnit[];

    beforeAll(async () => {
      file = await readPublished(join(sample.out, locale, `csto.${format}`));
      text = (format === "pdf" ? searchLetters : searchWords)(file.text);
      units = sampleUnits(sample.root, locale);
    });

    it("has the words of all headings, paragraphs, list items and captions, in order", () => {
      const running = units.filter(({ kind }) => /^(heading|paragraph|list item|caption)/.test(kind));
      expect(running.length).toBeGreaterThan(40);
      // In print a figure may stand at the head of the next page; in which order it is read is judged elsewhere.
      const moves = ({ kind }: SampleUnit): boolean => format === "pdf" && kind.startsWith("caption");
      expect(
        lostInOrder(
          text,
          running.filter((unit) => !moves(unit)),
        ),
      ).toEqual([]);
      expect(running.filter((unit) => moves(unit) && findPieces(text, piecesOf(unit.text)) === undefined)).toEqual([]);
    });

    it("has the words of all notes, in order", () => {
      const notes = units.filter(({ kind }) => kind.startsWith("footnote"));
      expect(notes).toHaveLength(12);
      const inOrder = [...source.notes.keys()].map((name) => notes.find(({ kind }) => kind.split(" ")[1] === name));
      expect(
        lostInOrder(
          text,
          inOrder.filter((note) => note !== undefined),
        ),
      ).toEqual([]);
    });

    it("has the words of every cell of its tables and of its picture", () => {
      const scattered = units.filter(({ kind }) => /^(table|image text)/.test(kind));
      expect(scattered.length).toBeGreaterThan(60);
      expect(scattered.filter((unit) => findPieces(text, piecesOf(unit.text)) === undefined)).toEqual([]);
      const cells = units.filter(({ kind }) => kind.startsWith("table"));
      for (const words of new Set(cells.map((cell) => cell.text))) {
        const times = cells.filter((cell) => cell.text === words).length;
        expect(text.haystack.split(text.prepare(piecesOf(words)[0] ?? "")).length - 1, words).toBeGreaterThanOrEqual(times);
      }
    });

    it("has the words of its title, its subtitle and its rights", () => {
      const shown = units.filter(({ kind }) => /^metadata (title|subtitle|rights)/.test(kind));
      expect(shown).toHaveLength(3);
      expect(shown.filter((unit) => findPieces(text, [unit.text]) === undefined)).toEqual([]);
    });

    it("describes its picture in words", () => {
      const [alternative] = units.filter(({ kind }) => kind.startsWith("alternative text"));
      expect(findPieces(searchWords(file.hiddenText), [alternative?.text ?? "nothing"])).toBeDefined();
    });

    it("tells programs what it is about: description and keywords", () => {
      const hidden = searchWords(file.hiddenText);
      const told = units.filter(({ kind }) => /^metadata (description|keywords)/.test(kind));
      expect(told).toHaveLength(9);
      expect(told.filter((unit) => findPieces(hidden, [unit.text]) === undefined)).toEqual([]);
    });

    it.skipIf(locale === "en")("has nothing left in English but what is marked as English", () => {
      const english = sampleUnits(sample.root, "en").filter(
        (unit, index) =>
          /^(paragraph|heading|list item|caption|table|footnote)/.test(unit.kind) &&
          unit.text.split(" ").length > 3 &&
          unit.text !== units[index]?.text,
      );
      expect(english.length).toBeGreaterThan(45);
      expect(english.filter((unit) => findPieces(text, piecesOf(unit.text)) !== undefined)).toEqual([]);
    });
  });
});
