import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PoFile, PoMessage } from "../../pipeline/libraries/codec/po.ts";
import { parsePo } from "../../pipeline/libraries/codec/po-parse.ts";
import { writePo } from "../../pipeline/libraries/codec/po-write.ts";
import { classifyChange, leastSimilarity } from "../../pipeline/libraries/text/change-class.ts";
import type { Article, ParsedArticle, RegisteredUnit } from "../../pipeline/model/article.ts";
import type { Locale } from "../../pipeline/model/locale.ts";
import type { ParsedUnit } from "../../pipeline/model/unit.ts";
import type { ArticleName } from "../../pipeline/model/workspace.ts";
import { alignArticle } from "../../pipeline/stages/align/align-article.ts";
import { syncTranslation } from "../../pipeline/translate/sync-translation.ts";
import { editText, type Operation, passagesOf, type SimulatedUnit } from "./edit-simulation.ts";

// None of these was looked at while the aligner's thresholds were chosen.
const texts = ["node_modules/unified/readme.md", "node_modules/commander/Readme.md", "node_modules/mdast-util-to-hast/readme.md"];
const seeds = [11, 22, 33, 44, 55];
const strangers = passagesOf("node_modules/knip/README.md")
  .concat(passagesOf("node_modules/fast-check/README.md"), passagesOf("node_modules/fflate/README.md"))
  .map(({ text }) => text)
  .filter((text) => text.split(" ").length >= 6);
const ru = "ru" as Locale;

/** The share of passages that an operation leaves with their right translation, in per cent: what must be reached. */
const least: Readonly<Record<Exclude<Operation, "insert">, number>> = { light: 98, medium: 97, heavy: 90, move: 97, split: 97, merge: 99 };

function articleOf(units: readonly { kind: string; text: string }[], registry: readonly RegisteredUnit[]): Article {
  const parsed = units.map(
    ({ kind, text }, ordinal): ParsedUnit => ({
      ordinal,
      kind: kind as ParsedUnit["kind"],
      text,
      target: { form: "markdown" },
      trail: [],
      codes: [],
      translatable: true,
      place: { file: "source/x/article.md" },
    }),
  );
  return alignArticle(
    { name: "x" as ArticleName, locale: "en" as Locale, units: parsed, tree: { type: "root", children: [] } } as unknown as ParsedArticle,
    registry,
  );
}

const mark = (index: number): string => `⟦${index}⟧`;
/** A translation whose every word says of which passage it is. */
const translate = (text: string, index: number): string => `${mark(index)} ${text.toUpperCase().replaceAll(" ", ` ${mark(index)} `)}`;
const marksIn = (translation: string): number[] => [...translation.matchAll(/⟦(\d+)⟧/g)].map(([, index]) => Number(index));

/** One day: the first text and its translation, the edited text, and the messages after `sync`. */
function liveThrough(passages: readonly { kind: string; text: string }[], seed: number) {
  const before = articleOf(passages, []);
  const translated = syncTranslation(before, ru, undefined);
  const known: PoFile = {
    ...translated,
    messages: translated.messages.map((message, index) => ({ ...message, translation: translate(message.id, index) })),
  };
  const { units, deleted } = editText(passages, strangers, seed);
  const registry = before.units.map(({ id, kind, text }): RegisteredUnit => ({ id, kind, text }));
  const after = articleOf(units, registry);
  return { passages, known, units, deleted, synced: syncTranslation(after, ru, known) };
}

const days = texts.flatMap((path) => {
  const passages = passagesOf(path);
  return seeds.map((seed) => liveThrough(passages, seed));
});

const isFuzzy = ({ flags }: PoMessage): boolean => flags.includes("fuzzy");

/** Whether a reader may see the translation: as current, or as stale and alike enough. */
function isPublishable(message: PoMessage): boolean {
  if (message.translation === "") return false;
  if (!isFuzzy(message)) return true;
  return message.previous?.id !== undefined && classifyChange(message.previous.id, message.id).similarity >= leastSimilarity;
}

function countKept(
  judge: (unit: SimulatedUnit, index: number, day: (typeof days)[number]) => boolean,
): Map<string, [kept: number, all: number]> {
  const counts = new Map<string, [number, number]>();
  for (const day of days) {
    for (const [index, unit] of day.units.entries()) {
      const [kept, all] = counts.get(unit.operation) ?? [0, 0];
      counts.set(unit.operation, [kept + (judge(unit, index, day) ? 1 : 0), all + 1]);
    }
  }
  return counts;
}

/** Whether a translation is of a passage that says the same, word for word, as one that the unit comes from: twins have equal rights. */
function isRight(translation: string, unit: SimulatedUnit, { passages }: (typeof days)[number]): boolean {
  const texts = new Set(marksIn(translation).map((index) => passages[index]?.text));
  return unit.from.length === 0 ? texts.size === 0 : unit.from.some((from) => texts.has(passages[from]?.text));
}

const ours = countKept((unit, index, day) => isRight(day.synced.messages[index]?.translation ?? "", unit, day));

describe("a day of editing, simulated with known truth over three texts and five seeds", () => {
  test.each(Object.entries(least))("%s: at least %d %% keep their right translation", (operation, share) => {
    const [kept, all] = ours.get(operation) ?? [0, 0];
    expect(all).toBeGreaterThanOrEqual(100);
    expect((100 * kept) / all).toBeGreaterThanOrEqual(share);
  });

  test("what was not touched keeps everything", () => {
    const [kept, all] = ours.get("none") ?? [0, 0];
    expect(kept).toBe(all);
  });

  test("no inserted passage is ever shown with the translation of another", () => {
    const wrong = days.flatMap(({ units, synced }) =>
      units.flatMap((unit, index) =>
        unit.operation === "insert" && isPublishable(synced.messages[index] as PoMessage) ? [unit.text] : [],
      ),
    );
    expect(wrong).toEqual([]);
    expect(ours.get("insert")?.[1]).toBeGreaterThanOrEqual(100);
  });

  test("no translation is lost: that of a deleted passage becomes obsolete", () => {
    for (const { synced, known } of days) {
      const all = synced.messages.map(({ translation }) => translation).join("\n");
      for (const index of known.messages.keys()) expect(all).toContain(mark(index));
    }
  });

  test("nothing wrong is published as current", () => {
    const wrong = days.flatMap((day) =>
      day.units.flatMap((unit, index) => {
        const message = day.synced.messages[index] as PoMessage;
        return message.translation === "" || isFuzzy(message) || isRight(message.translation, unit, day) ? [] : [unit.text];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("GNU msgmerge on the same days keeps fewer (this test prints the table)", () => {
    const theirs = countKept((unit, index, day) => isRight(msgmerge(day).messages[index]?.translation ?? "", unit, day));
    const rows = [...ours].map(([operation, [kept, all]]) => {
      const [other, total] = theirs.get(operation) ?? [0, 1];
      return `${operation.padEnd(8)} ${String(all).padStart(5)}  ours ${((100 * kept) / all).toFixed(1).padStart(5)} %  msgmerge ${((100 * other) / total).toFixed(1).padStart(5)} %`;
    });
    console.log(rows.join("\n"));
    for (const operation of ["medium", "heavy", "split"]) {
      const [[kept, all], [other, total]] = [ours.get(operation) ?? [0, 1], theirs.get(operation) ?? [0, 1]];
      expect(kept / all).toBeGreaterThan(other / total);
    }
  });
});

const merged = new Map<unknown, PoFile>();

/** What GNU msgmerge makes of the same day, with the texts themselves as keys, as it was made for. */
function msgmerge(day: (typeof days)[number]): PoFile {
  const done = merged.get(day);
  if (done !== undefined) return done;
  const folder = mkdtempSync(join(tmpdir(), "tetrapla-msgmerge-"));
  try {
    const header = {
      translatorComments: [],
      extractedComments: [],
      references: [],
      flags: [],
      fields: [["Content-Type", "text/plain; charset=UTF-8"] as const],
    };
    // Texts that occur twice are one message to gettext: the number keeps them apart, as its users do with a context.
    const message = (text: string, context: string, translation: string): PoMessage => ({
      ...header,
      context,
      id: text,
      translation,
      obsolete: false,
    });
    const twins = (list: readonly string[]): string[] =>
      list.map((text, index) => String(list.slice(0, index).filter((other) => other === text).length));
    const old = day.known.messages.filter(({ obsolete }) => !obsolete);
    const oldTwins = twins(old.map(({ id }) => id));
    const nowTwins = twins(day.units.map(({ text }) => text));
    writeFileSync(
      join(folder, "old.po"),
      writePo({ header, messages: old.map(({ id, translation }, index) => message(id, oldTwins[index] ?? "", translation)) }),
    );
    writeFileSync(
      join(folder, "new.pot"),
      writePo({ header, messages: day.units.map(({ text }, index) => message(text, nowTwins[index] ?? "", "")) }),
    );
    execFileSync("msgmerge", [
      "--quiet",
      "--previous",
      "--no-wrap",
      "-o",
      join(folder, "out.po"),
      join(folder, "old.po"),
      join(folder, "new.pot"),
    ]);
    const { file } = parsePo(readFileSync(join(folder, "out.po"), "utf8"));
    merged.set(day, file);
    return file;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
