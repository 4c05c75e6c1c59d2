import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { searchLetters } from "../support/published/find-words.ts";
import { type Published, readPublished } from "../support/published/published.ts";
import { sampleBuild, sampleFormats, sampleLocales } from "../support/sample-build.ts";
import { type SampleSource, sampleSource } from "../support/sample-source.ts";
import type { SharedBuild } from "../support/shared-build.ts";

let sample: SharedBuild;
let source: SampleSource;

beforeAll(async () => {
  sample = await sampleBuild();
  source = sampleSource(sample.root);
});

it("the source cites each of its 29 references, and its bibliography is in the order of the first citations", () => {
  expect(source.references).toHaveLength(29);
  expect([...source.citations.keys()]).toEqual(source.references.map(({ id }) => id));
  expect([...source.citations.values()].reduce((sum, times) => sum + times, 0)).toBe(38);
});

describe.each(sampleLocales)("in %s", (locale) => {
  describe.each(sampleFormats)("the %s", (format) => {
    let file: Published;

    beforeAll(async () => {
      file = await readPublished(join(sample.out, locale, `csto.${format}`));
    });

    it("has every citation of the source, numbered by first use, and each leads to its reference", () => {
      const calls = [...source.citations].flatMap(([key, times], index) => repeat(times, `ref-${key} ${index + 1}`));
      const found = file.links.filter(({ target }) => target.startsWith("ref-")).map(({ target, label }) => `${target} ${label}`);
      expect(found.sort()).toEqual(calls.sort());
    });

    it("leads from each reference back to each of its citations, in print to the first on each page", () => {
      const backs = [...source.citations].flatMap(([key, times]) =>
        firstOnPages(
          file,
          numbersTo(times).map((number) => `cite-${key}-${number}`),
        ),
      );
      expect(
        file.links
          .map(({ target }) => target)
          .filter((target) => target.startsWith("cite-"))
          .sort(),
      ).toEqual(backs.sort());
    });

    it("has the words of every reference at its place in the list, and says of six that their text was lost", () => {
      const lost = labelOf(locale, "lostReference");
      const lostKeys: string[] = [];
      for (const entry of source.references) {
        const key = String(entry["id"]);
        const words = searchLetters(file.textAt(`ref-${key}`));
        const own = [entry["title"], entry["container-title"]].filter((value) => typeof value === "string");
        for (const value of own) expect(words.haystack, key).toContain(words.prepare(value));
        if (own.length > 0) continue;
        lostKeys.push(key);
        expect(words.haystack, key).toContain(words.prepare(lost));
      }
      expect(lostKeys).toEqual(["lost-01", "lost-02", "lost-03", "lost-11", "lost-12", "lost-13"]);
      expect(occurrences(file.text, lost)).toBe(6);
    });

    it("has every date that a reference gives", () => {
      for (const entry of source.references) {
        for (const field of ["issued", "accessed"]) {
          const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(entry[field] ?? ""));
          if (date === null) continue;
          const [, year = "", , day = ""] = date;
          const text = file.textAt(`ref-${String(entry["id"])}`);
          expect(text, `${String(entry["id"])} ${field}`).toMatch(new RegExp(`\\b0?${Number(day)}(?:er|\\b)[\\s\\S]{1,24}\\b${year}\\b`));
        }
      }
    });

    it("has every note, each call leads to it, and it leads back to each call", () => {
      expect(source.notes.size).toBe(12);
      const calls = [...source.notes].flatMap(([name, times], index) => repeat(times, `note-${name} ${String.fromCharCode(97 + index)}`));
      const links = file.links.filter(({ target }) => /^note-[a-z]+$/.test(target));
      const [own, others] = [/^[a-z]$/, /^.{2}/].map((label) => links.filter((link) => label.test(link.label)));
      expect((own ?? []).map(({ target, label }) => `${target} ${label}`).sort()).toEqual(calls.sort());
      // In print a page that calls a note of an earlier page says where that is.
      for (const { target, label } of others ?? []) expect(label).toMatch(new RegExp(`\\b${file.pageOf?.(target)}$`));
      const backs = [...source.notes].flatMap(([name, times]) =>
        firstOnPages(
          file,
          numbersTo(times).map((number) => `note-${name}-call-${number}`),
        ),
      );
      expect(
        file.links
          .map(({ target }) => target)
          .filter((target) => /-call-\d+$/.test(target))
          .sort(),
      ).toEqual(backs.sort());
    });

    it("has no link that leads nowhere, and no call without an anchor of its own", () => {
      expect(file.links.filter(({ target }) => target.startsWith("broken: "))).toEqual([]);
      const back = file.links.filter(({ target }) => /^(cite-|note-.*-call-)/.test(target)).map(({ target }) => target);
      expect(back.filter((target) => !file.anchors.has(target))).toEqual([]);
      if (format !== "pdf")
        expect(
          callsOf(file)
            .map(({ anchor }) => anchor)
            .sort(),
        ).toEqual(back.sort());
    });

    it("says once that a citation is needed, in its own language", () => {
      expect(occurrences(file.text, labelOf(locale, "citationNeeded"))).toBe(1);
    });

    it("keeps the members of a citation together, as its language writes them", () => {
      const separator = locale === "ru" ? "; " : ", ";
      const words = file.text.replace(/\s+/g, " ").replace(/\[ | \]/g, (edge) => edge.trim());
      for (const [first, second] of [
        [6, 7],
        [13, 14],
      ])
        expect(words).toMatch(new RegExp(`\\[ ?${first} ?${separator.trim()} ?${second} ?\\]`));
    });

    it("fills each cross-reference with words of its language", () => {
      const targets = { "tab-members": 1, "fig-timeline": 1, history: 1, "kyrgyz-conflict": 2 };
      for (const [target, times] of Object.entries(targets)) {
        const links = file.links.filter((link) => link.target === target && /[\p{L}\p{N}]/u.test(link.label));
        // A table of contents leads to sections, too; in print, a link that breaks over two lines is two.
        expect(links.length, target).toBeGreaterThanOrEqual(times);
      }
      const label = (name: string): string => searchLetters("").prepare(labelOf(locale, name).replace("{{number}}", "1"));
      const labels = file.links.map((link) => searchLetters("").prepare(link.label));
      expect(labels).toContain(label("tableReference"));
      expect(labels).toContain(label("figureReference"));
    });
  });
});

function callsOf(file: Published): Published["links"] {
  return file.links.filter(({ target }) => /^ref-|^note-[a-z]+$/.test(target));
}

function labelOf(locale: string, name: string): string {
  const labels = JSON.parse(readFileSync(join(sample.root, `translations/${locale}/ui.json`), "utf8")) as Record<string, string>;
  const label = labels[name];
  if (label === undefined) throw new Error(`${locale} has the label ${name}`);
  return label;
}

function occurrences(text: string, part: string): number {
  const { haystack, prepare } = searchLetters(text);
  return haystack.split(prepare(part)).length - 1;
}

function repeat<Value>(times: number, value: Value): Value[] {
  return Array.from({ length: times }, () => value);
}

/** Of several places on one page of a print the first; of other files all. */
function firstOnPages({ pageOf }: Published, anchors: readonly string[]): string[] {
  return anchors.filter(
    (anchor, index) => !anchors.slice(0, index).some((other) => pageOf !== undefined && pageOf(other) === pageOf(anchor)),
  );
}

function numbersTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
