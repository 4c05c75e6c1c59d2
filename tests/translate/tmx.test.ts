import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePo } from "../../pipeline/libraries/codec/po-parse.ts";
import { readTmx } from "../../pipeline/libraries/codec/tmx-read.ts";
import { writeTmx } from "../../pipeline/libraries/codec/tmx-write.ts";
import { exportTmx } from "../../pipeline/translate/export-tmx.ts";
import { articleMarkdown, articleReferences } from "../support/article-arbitrary.ts";
import { edit, open, publish, survey, type TestPublication } from "../support/exchange.ts";

const tmxOf = (publication: TestPublication): string =>
  writeTmx(exportTmx([{ article: open(publication).article, survey: survey(publication), links: {} }]), "en");
const pairsIn = (tmx: string): string[][] => {
  const read = readTmx(tmx);
  if ("problem" in read) throw new Error(read.problem.reason);
  return read.units.map(({ texts }) => texts.map(({ language, text }) => `${language} ${text}`));
};

test("a translation memory gives every current pair back, character by character", () => {
  fc.assert(
    fc.property(articleMarkdown, (markdown) => {
      const publication = publish(markdown, articleReferences);
      const current = new Set<string | undefined>(
        survey(publication)
          .passages.filter(({ progress }) => progress === "current")
          .map(({ unit }) => unit.id),
      );
      const messages = parsePo(publication.po).file.messages.filter(({ context }) => current.has(context));
      expect(pairsIn(tmxOf(publication))).toEqual(messages.map(({ id, translation }) => [`en ${id}`, `ru ${translation}`]));
      expect(messages.length).toBeGreaterThan(0);
    }),
    { numRuns: 15, seed: 20_261_124 },
  );
});

test("a translation memory has codes as level 2 wants them, and nothing that is stale", () => {
  const publication = publish("A *b* [@alpha].\n\nAnother one here.\n", articleReferences, ({ text }) => text.replace("A ", "Э "));
  const tmx = tmxOf(edit(publication, "A *b* [@alpha].\n\nAnother one there.\n"));
  expect(tmx).toContain(
    '<seg>Э <bpt i="1" x="1" type="x-emphasis">*</bpt>b<ept i="1">*</ept> <ph x="2" type="x-citation">[@alpha]</ph>.</seg>',
  );
  expect(tmx).not.toContain("Another");
});
