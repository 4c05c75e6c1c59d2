import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import { describe, expect, test } from "vitest";
import { parsePo } from "../../pipeline/libraries/codec/po-parse.ts";
import { writePo } from "../../pipeline/libraries/codec/po-write.ts";
import { protectedCodes } from "../../pipeline/libraries/markdown/protected-codes.ts";
import { unitContent } from "../../pipeline/libraries/markdown/unit-content.ts";
import type { Locale } from "../../pipeline/model/locale.ts";
import { localizeArticle } from "../../pipeline/stages/localize/localize-article.ts";
import { syncTranslation } from "../../pipeline/translate/sync-translation.ts";
import { articleMarkdown, articleReferences } from "../support/article-arbitrary.ts";
import { edit, exportTo, importFrom, open, publish, survey, type TestPublication } from "../support/exchange.ts";
import { pseudoTranslation } from "../support/pseudo-translation.ts";

const ru = "ru" as Locale;
const en = "en" as Locale;
const read = (path: string): string => readFileSync(path, "utf8");
const sample: TestPublication = {
  markdown: read("source/csto/article.md"),
  references: read("source/csto/references.yaml"),
  registry: read("translations/en/csto.pot"),
  po: read("translations/ru/csto.po"),
};
/** The sample as another article, whose units are born anew. */
const sampleAnew = publish(sample.markdown, sample.references);

/** Says that something holds for generated articles, whole and partly translated, and for the sample. */
function always(title: string, holds: (publication: TestPublication, seed: number) => void, numRuns = 15): void {
  test(`${title}, for generated articles`, () => {
    fc.assert(
      fc.property(articleMarkdown, fc.nat(), fc.nat(3), (markdown, seed, gaps) => {
        holds(
          publish(markdown, articleReferences, (unit, article) =>
            gaps > 0 && (unit.ordinal + seed) % (gaps + 1) === 0 ? "" : pseudoTranslation(unit, article),
          ),
          seed,
        );
      }),
      { numRuns, seed: 20_261_124 },
    );
  });
  test(`${title}, for the sample`, () => {
    holds(sampleAnew, 7);
    holds(sample, 11);
  });
}

const messagesOf = ({ po }: TestPublication) => parsePo(po).file.messages.map(({ place: _, ...message }) => message);
const changedIds = (before: TestPublication, after: TestPublication): (string | undefined)[] => {
  const old = new Map(messagesOf(before).map((message) => [message.context, JSON.stringify(message)]));
  return messagesOf(after).flatMap((message) => (old.get(message.context) === JSON.stringify(message) ? [] : [message.context]));
};
const progressOf = (publication: TestPublication, id: string): string | undefined =>
  survey(publication).passages.find(({ unit }) => unit.id === id)?.progress;
const progressNow = (publication: TestPublication): string[] => survey(publication).passages.map(({ progress }) => progress);
const synced = (publication: TestPublication): string =>
  writePo(syncTranslation(open(publication).article, ru, parsePo(publication.po).file));

/** A translated unit of a publication, and its `trans-unit` in an XLIFF document. */
function pickUnit(publication: TestPublication, xliff: string, seed: number): { id: string; start: number; end: number; text: string } {
  const units = [...xliff.matchAll(/<trans-unit id="(\w+)"[\s\S]*?<\/trans-unit>/g)].filter(([text]) => !/<target[^>]*\/>/.test(text));
  const found = units[seed % units.length];
  if (found === undefined) throw new Error(`a unit of ${publication.markdown} is translated`);
  return { id: found[1] ?? "", start: found.index, end: found.index + found[0].length, text: found[0] };
}
const replaceUnit = (xliff: string, { start, end }: { start: number; end: number }, text: string): string =>
  xliff.slice(0, start) + text + xliff.slice(end);
const withTarget = (unit: string, change: (target: string) => string): string =>
  unit.replace(/(<target[^>]*>)([\s\S]*?)(<\/target>)/, (_, open: string, target: string, close: string) => open + change(target) + close);

describe("1: a PO file that was read and written is the same", () => {
  always("byte by byte", ({ po }) => {
    const once = writePo(parsePo(po).file);
    expect(once).toBe(po);
    expect(parsePo(once).file).toEqual(parsePo(po).file);
  });
});

describe("2: what other tools do to a PO file comes back to the same bytes", () => {
  const hasGettext = spawnSync("msgcat", ["--version"]).status === 0;
  const msgcat = (po: string, ...options: string[]): string => {
    const { status, stdout } = spawnSync("msgcat", ["--force-po", ...options, "-"], { input: po, encoding: "utf8" });
    expect(status).toBe(0);
    return stdout;
  };

  always("without our flags, and with every string wrapped", (publication) => {
    const wrapped = publication.po
      .replace(/^#, markdown-text\n/gm, "")
      .replace(/^(msgid|msgstr) "(.{12,})"$/gm, (_, keyword: string, text: string) => {
        const parts = text.match(/(?:\\.|[^\\]){1,11}/gu) ?? [];
        return `${keyword} ""\n${parts.map((part) => `"${part}"`).join("\n")}`;
      });
    expect(synced({ ...publication, po: wrapped })).toBe(synced(publication));
  });

  test.skipIf(!hasGettext)("msgcat, wrapping and not", () => {
    fc.assert(
      fc.property(articleMarkdown, (markdown) => {
        const publication = publish(markdown, articleReferences);
        for (const options of [[], ["--no-wrap"]])
          expect(synced({ ...publication, po: msgcat(publication.po, ...options) })).toBe(publication.po);
      }),
      { numRuns: 10, seed: 20_261_124 },
    );
    for (const options of [[], ["--no-wrap"]]) expect(synced({ ...sample, po: msgcat(sample.po, ...options) })).toBe(synced(sample));
  });
});

describe("3: what is exported and imported untouched changes nothing", () => {
  always("as XLIFF", (publication) => {
    const { publication: after, passages } = importFrom(publication, exportTo(publication));
    expect(passages.filter(({ outcome }) => outcome !== "unchanged" && outcome !== "untranslated")).toEqual([]);
    expect(after.po).toBe(publication.po);
  });

  always("as XLIFF, after the article was edited meanwhile or is edited before", (publication, seed) => {
    const edited = edit(publication, editSentence(publication.markdown, seed), seed % 2 === 0);
    expect(importFrom(edited, exportTo(publication)).publication.po).toBe(edited.po);
    expect(importFrom(edited, exportTo(edited)).publication.po).toBe(edited.po);
  });

  always("as XLIFF into a file without translations: every one is there again", (publication) => {
    const empty = publish(publication.markdown, publication.references, () => "");
    const bare = { ...publication, po: writePo({ header: undefined, messages: [] }) };
    const filled = importFrom({ ...bare, po: publication === sample ? bare.po : empty.po }, stripContexts(exportTo(publication)));
    const ids = new Set<string | undefined>(survey(publication).passages.map(({ unit }) => unit.id));
    const targets = (each: TestPublication) =>
      Object.fromEntries(
        messagesOf(each).flatMap(({ context, id, translation }) =>
          translation === "" || translation === id || !ids.has(context) ? [] : [[context, translation]],
        ),
      );
    expect(filled.passages.filter(({ diagnostic }) => diagnostic !== undefined)).toEqual([]);
    expect(targets(filled.publication)).toEqual(targets(publication));
  });
});

describe("4: one edited target changes one unit", () => {
  always("and the codes are the very characters that they were", (publication, seed) => {
    const xliff = exportTo(publication);
    const unit = pickUnit(publication, xliff, seed);
    const back = importFrom(
      publication,
      replaceUnit(
        xliff,
        unit,
        withTarget(unit.text, (target) => `${target} Ещё.`),
      ),
    );
    expect(changedIds(publication, back.publication)).toEqual([unit.id]);
    const before = messagesOf(publication).find(({ context }) => context === unit.id)?.translation;
    expect(messagesOf(back.publication).find(({ context }) => context === unit.id)?.translation).toBe(`${before} Ещё.`);
  });

  always("and one whose code is gone, comes twice or is unknown is refused", (publication, seed) => {
    const xliff = exportTo(publication);
    const units = [...xliff.matchAll(/<trans-unit id="(\w+)"[\s\S]*?<\/trans-unit>/g)].filter(([text]) =>
      /<target[^>]*>[^\n]*<x (?!id="\d+" ctype="lb")/.test(text),
    );
    const found = units[seed % Math.max(1, units.length)];
    if (found === undefined) return;
    const place = { start: found.index, end: found.index + found[0].length };
    const code = /<x (?!id="\d+" ctype="lb")[^>]*\/>/;
    for (const damage of [
      (target: string) => target.replace(code, ""),
      (target: string) => target.replace(code, "$&$&"),
      (target: string) => target.replace(code, '$&<x id="99"/>'),
      (target: string) => `${target} [@gamma]`,
    ]) {
      const damaged = replaceUnit(xliff, place, withTarget(found[0], damage));
      const { publication: after, passages } = importFrom(publication, damaged);
      expect(passages.filter(({ outcome }) => outcome === "refused").map(({ id }) => id)).toEqual([found[1]]);
      expect(after.po).toBe(publication.po);
    }
  });
});

describe("5: what was translated from an earlier passage is never current", () => {
  always("but stale, with the passage that it was made for", (publication, seed) => {
    const xliff = exportTo(publication);
    for (const isSynced of [false, true]) {
      const edited = edit(publication, editSentence(publication.markdown, seed), isSynced);
      const units = open(publication).article.byId;
      const changed = open(edited).article.units.filter(
        ({ id, text, translatable }) => translatable && units.get(id)?.text !== undefined && units.get(id)?.text !== text,
      );
      const worked = xliff.replace(/(<target[^>]*?)(?:\/>|>([^\n]*)<\/target>)/g, (whole, open: string, target?: string) =>
        target ? `${open}>${target} Ещё.</target>` : whole,
      );
      const { publication: after, passages } = importFrom(edited, worked);
      for (const { id, text } of changed) {
        const stored = messagesOf(after).find(({ context }) => context === id);
        if (!stored?.translation.endsWith("Ещё.")) continue;
        expect(passages.find((passage) => passage.id === id)?.outcome).toBe("stale");
        expect({ id: stored.id, previous: stored.previous?.id, isFuzzy: stored.flags.includes("fuzzy") }).toEqual({
          id: text,
          previous: units.get(id)?.text,
          isFuzzy: true,
        });
        expect(progressOf(after, id)).not.toBe("current");
      }
      expect(importFrom(after, worked).publication.po).toBe(after.po);
    }
  });

  test("an edit does reach a unit that was translated, so that the law above says something", () => {
    const edited = edit(sampleAnew, editSentence(sampleAnew.markdown, 7));
    expect(progressNow(edited).filter((state) => state === "stale").length).toBeGreaterThan(0);
  });
});

// 6, that nothing is dropped which names no unit, is about files: tests/acceptance/import.test.ts.

describe("7: an edition that is put together from units is the article", () => {
  always("when every translation is its passage", (publication) => {
    const same = publish(publication.markdown, publication.references, ({ text }) => text);
    const { article, translations } = open(same);
    expect(bare(localizeArticle(article, translations, [ru, en]).tree)).toEqual(bare(article.tree));
  });

  always("and a pseudo-translation touches every text and no code", (publication) => {
    const full = publish(publication.markdown, publication.references);
    const { article, translations } = open(full);
    const { tree } = localizeArticle(article, translations, [ru, en]);
    for (const { ordinal, translatable, target } of article.units) {
      if (!translatable || target.form !== "markdown") continue;
      const [source, shown] = [unitContent(article.tree, ordinal) ?? [], unitContent(tree, ordinal) ?? []];
      expect(protectedCodes(shown).map(({ code }) => code)).toEqual(protectedCodes(source).map(({ code }) => code));
      expect(shown.flatMap(lettersIn).join(" ")).not.toMatch(/[a-z]/i);
    }
  });
});

describe("8: sync comes to rest", () => {
  always("after one run", (publication, seed) => {
    const edited = edit(publication, editSentence(publication.markdown, seed), true);
    expect(synced(edited)).toBe(edited.po);
    expect(synced(publication)).toBe(synced({ ...publication, po: synced(publication) }));
  });

  test("and units in any order keep their translations", () => {
    fc.assert(
      fc.property(articleMarkdown, fc.nat(), (markdown, seed) => {
        const publication = publish(markdown, articleReferences);
        const before = progressNow(publication);
        const [head = "", ...blocks] = markdown.split("\n\n");
        const shuffled = blocks
          .map((block, index) => ({ block, key: (index * 7919 + seed) % 1009 }))
          .sort((left, right) => left.key - right.key);
        const after = edit(publication, [head, ...shuffled.map(({ block }) => block)].join("\n\n"), true);
        expect(progressNow(after).sort()).toEqual(before.sort());
      }),
      { numRuns: 25, seed: 20_261_124 },
    );
  });
});

describe("9: an edition has the words of its translations, and none of them is a command", () => {
  test("whatever characters they are", () => {
    const pieces = ["{{title}}", "$t(title)", "{{- x}}", "&amp;", "<b>", "\\*", " ", "ы", "$&", "%s", "__proto__", "𝕏"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }), (chosen) => {
        const title = `Я${chosen.join("")}Я`;
        const publication = publish("---\ntitle: A title\n---\n\nText.", "", ({ kind }) => (kind === "metadata" ? title : `${title}.`));
        const { article, translations } = open(publication);
        const edition = localizeArticle(article, translations, [ru, en]);
        expect(edition.metadata.title.text).toBe(title);
        expect(translations.get(ru)?.units.get(article.units[1]?.id as never)?.target).toBe(`${title}.`);
        expect(edition.passages.map(({ state }) => state)).not.toContain("missing");
      }),
    );
  });

  always("for every unit", (publication) => {
    const { article, translations } = open(publication);
    const stored = new Map(messagesOf(publication).map(({ context, translation }) => [context, translation]));
    const edition = localizeArticle(article, translations, [ru, en]);
    for (const [index, { unit, locale, state }] of edition.passages.entries()) {
      if (locale !== ru || state !== "current" || !article.units[index]?.translatable) continue;
      expect(translations.get(ru)?.units.get(unit)?.target).toBe(stored.get(unit));
    }
  });
});

/** A text with another word in one of its paragraphs. */
function editSentence(markdown: string, seed: number): string {
  const lines = markdown.split("\n");
  const prose = lines.flatMap((line, index) => (/^[a-z“A-Z][^|:{]*\.$/.test(line) ? [index] : []));
  const chosen = prose[seed % Math.max(1, prose.length)];
  return lines.map((line, index) => (index === chosen ? line.replace(/\.$/, " and nobody else.") : line)).join("\n");
}

function stripContexts(xliff: string): string {
  return xliff.replace(/\s*<context-group[\s\S]*?<\/context-group>/g, "");
}

/** A tree without places. */
function bare(tree: Root): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === "position" ? undefined : value)));
}

/** The texts of a node that a translator translates. */
function lettersIn(node: Nodes): string[] {
  if (node.type === "text") return [node.value];
  if (node.type === "link" && node.children.every((child) => child.type === "text" && node.url.endsWith(child.value))) return [];
  if (node.type === "span" && node.attributes.values["translate"] === "no") return [];
  return "children" in node ? node.children.flatMap(lettersIn) : [];
}
