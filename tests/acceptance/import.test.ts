import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parsePo } from "../../pipeline/libraries/codec/po-parse.ts";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { runTetrapla, type TetraplaRun } from "../support/run-tetrapla.ts";
import { frontMatter, localeFiles, workspaceFiles } from "../support/workspace-files.ts";

const first = "The alliance has 7 members [@treaty, p. 3].";
const second = "Its headquarters are in the old town by the river, next to the bridge.";
const files = workspaceFiles({
  article: {
    "article.md": `${frontMatter("title: Alliance")}${first}\n\n${second}\n`,
    "references.yaml": "- id: treaty\n  type: book\n  title: T\n  publisher: P\n  issued: 2001\n",
  },
  locales: ["en", "ru"],
  files: { ...localeFiles("de"), "translations/glossary.yaml": "# Ours.\n- term: alliance\n  ru: союз # so it is\n" },
});

let synced: Record<string, string> = {};
let xliff = "";

beforeAll(async () => {
  const root = newFolder(files);
  await runTetrapla(["sync"], { cwd: root });
  synced = Object.fromEntries(
    ["en/text.pot", "ru/text.po", "de/text.po"].map((path) => [
      `translations/${path}`,
      readFileSync(join(root, "translations", path), "utf8"),
    ]),
  );
  xliff = (await runTetrapla(["export", "--locale", "ru"], { cwd: root })).stdout;
});

/** A workspace after `sync`, with these files in it. */
const workspace = (more: Record<string, string>): string => newFolder({ ...files, ...synced, ...more });
const run = (root: string, ...args: string[]): Promise<TetraplaRun> => runTetrapla(["import", ...args], { cwd: root });
const read = (root: string, path: string): string => readFileSync(join(root, path), "utf8");
const messages = (root: string, locale = "ru") =>
  Object.fromEntries(
    parsePo(read(root, `translations/${locale}/text.po`)).file.messages.map(({ id, translation, flags, translatorComments }) => [
      id,
      [translation, flags.includes("fuzzy") ? "fuzzy" : "", ...translatorComments].filter(Boolean).join(" | "),
    ]),
  );
const fill = (text: string, source: string, target: string): string =>
  text.replace(
    new RegExp(`(<source>${source}[^\\n]*\\n\\s*)<target state="new"/>`),
    (_, before: string) => `${before}<target state="translated">${target}</target>`,
  );

describe("an XLIFF file", () => {
  test("is taken; what is wrong with what was taken is told at its place in the PO file", async () => {
    const memo = fill(
      fill(xliff, "The alliance", 'В союзе 8 членов <x id="1"/>.'),
      "Its head",
      "Штаб-квартира расположена в старом городе у реки, рядом с мостом.",
    );
    const root = workspace({ "memo.xlf": memo });
    const { code, stdout, stderr } = await run(root, "memo.xlf");
    expect({ code, stdout: stdout.replaceAll("\\", "/") }).toEqual({ code: 0, stdout: "translations/ru/text.po\n" });
    expect(messages(root)[first]).toBe("В союзе 8 членов [@treaty, p. 3].");
    const line =
      read(root, "translations/ru/text.po")
        .split("\n")
        .findIndex((text) => text.includes("В союзе 8")) + 1;
    expect(stderr).toMatch(new RegExp(`translations/ru/text\\.po[\\s\\S]*${line}:\\d+[\\s\\S]*translation-keeps-numbers`));
    expect(stderr).toContain("memo.xlf: 2 taken, ");
  });

  test("loses nothing: what is refused is told with its place, and kept for another try", async () => {
    const strange = xliff.replace(
      "</body>",
      '<trans-unit id="kstrange2"><source>Foreign</source><target>Чужое</target></trans-unit>\n</body>',
    );
    const memo = fill(fill(strange, "The alliance", "В союзе 7 членов."), "Its head", "Штаб-квартира у реки.");
    const root = workspace({ "memo.xlf": memo });
    const { code, stderr } = await run(root, "memo.xlf");
    expect(code).toBe(1);
    expect(stderr).toContain("2 refused");
    const line = memo.split("\n").findIndex((text) => text.includes("kstrange2")) + 1;
    expect(stderr).toMatch(new RegExp(`${line}:5\\b[^\\n]*Unexpected id \`kstrange2\``));
    expect(stderr).toContain("Unexpected absence of `[@treaty, p. 3]`, expected every code of the passage.");
    expect(messages(root)).toMatchObject({ [first]: "", [second]: "Штаб-квартира у реки." });
    const rejected = read(root, "memo.rejected.xlf");
    expect([...rejected.matchAll(/<trans-unit id="\w+"/g)]).toHaveLength(2);
    expect(rejected).toContain("Чужое");
    // Mended there, it can be imported.
    writeFiles(root, {
      "memo.rejected.xlf": rejected
        .replace("В союзе 7 членов.", 'В союзе 7 членов <x id="1"/>.')
        .replace(/<trans-unit id="kstrange2"[\s\S]*?<\/trans-unit>/, ""),
    });
    expect((await run(root, "memo.rejected.xlf")).code).toBe(0);
    expect(messages(root)[first]).toBe("В союзе 7 членов [@treaty, p. 3].");
  });

  test("can be tried without anything being written", async () => {
    const root = workspace({ "memo.xlf": fill(xliff, "Its head", "Штаб-квартира у реки.") });
    const { stdout } = await run(root, "memo.xlf", "--dry-run");
    expect(stdout).toContain('+msgstr "Штаб-квартира у реки."');
    expect(read(root, "translations/ru/text.po")).toBe(synced["translations/ru/text.po"]);
    expect(existsSync(join(root, "memo.rejected.xlf"))).toBe(false);
  });

  test.each([
    [
      "declares entities",
      (text: string) => text.replace("<xliff", '<!DOCTYPE xliff [<!ENTITY a "x">]><xliff'),
      "document type with declarations",
    ],
    ["is cut off", (text: string) => text.slice(0, text.indexOf("</body>")), "without an end"],
    [
      "is of another language than is said",
      (text: string) => text.replace('target-language="ru"', 'target-language="de"'),
      "target-language `de`",
    ],
  ])("that %s is not read at all", async (_, damage, reason) => {
    const root = workspace({ "memo.xlf": damage(fill(xliff, "Its head", "Штаб-квартира у реки.")) });
    const { code, stderr } = await run(root, "memo.xlf", "--locale", "ru");
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
    expect(read(root, "translations/ru/text.po")).toBe(synced["translations/ru/text.po"]);
  });

  test("in UTF-16 is read, too", async () => {
    const root = workspace({});
    const bytes = Buffer.from(
      `\uFEFF${fill(xliff, "Its head", "Штаб-квартира у реки.").replace('encoding="UTF-8"', 'encoding="UTF-16"')}`,
      "utf16le",
    );
    writeFiles(root, {});
    const { writeFileSync } = await import("node:fs");
    writeFileSync(join(root, "memo.xlf"), bytes);
    expect((await run(root, "memo.xlf")).code).toBe(0);
    expect(messages(root)[second]).toBe("Штаб-квартира у реки.");
  });
});

describe("texts of another project", () => {
  const header = 'msgid ""\nmsgstr "Language: ru_RU\\nContent-Type: text/plain; charset=UTF-8\\n"\n';

  test("in a PO file are found by their sources, and suggested where these are only alike", async () => {
    const foreign = `${header}
#: src/index.md:3
msgid ""
"Its headquarters are in the old town "
"by the river, next to the bridge."
msgstr "Штаб-квартира расположена в старом городе у реки, рядом с мостом."

msgid "The alliance has 8 members [@treaty, p. 3]."
msgstr "В союзе 8 членов [@treaty, p. 3]."

msgid "Something else entirely"
msgstr "Совсем другое"

msgid "Alliance"
msgstr "Alliance"
`;
    const root = workspace({ "docs.po": foreign });
    const { code, stderr } = await run(root, "docs.po");
    expect(stderr).toContain("docs.po: 1 taken, 1 suggested, 1 untranslated, 1 unused");
    expect(code).toBe(0);
    expect(messages(root)[second]).toBe("Штаб-квартира расположена в старом городе у реки, рядом с мостом.");
    expect(messages(root)[first]).toMatch(
      /^В союзе 8 членов \[@treaty, p\. 3\]\. \| fuzzy \| suggested: docs\.po, \d\d % like: The alliance has 8/,
    );
    const before = read(root, "translations/ru/text.po");
    await run(root, "docs.po");
    expect(read(root, "translations/ru/text.po")).toBe(before);
  });

  test("in a translation memory are suggestions, in every language that it has", async () => {
    const tmx = `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body><tu>
<tuv xml:lang="EN-US"><seg>${second}</seg></tuv>
<tuv xml:lang="DE-DE"><seg>Der Sitz ist in der <bpt i="1">*</bpt>Altstadt<ept i="1">*</ept>.</seg></tuv>
<tuv lang="ru"><seg>Штаб-квартира у реки.</seg></tuv></tu></body></tmx>`;
    const root = workspace({ "memory.tmx": tmx });
    const { stderr } = await run(root, "memory.tmx");
    expect(stderr).toContain("memory.tmx: 2 suggested");
    expect(messages(root)[second]).toBe("Штаб-квартира у реки. | fuzzy | suggested: memory.tmx");
    expect(messages(root, "de")[second]).toBe("Der Sitz ist in der *Altstadt*. | fuzzy | suggested: memory.tmx");
  });

  test("are taken as translations when that is said", async () => {
    const { stdout } = await runTetrapla(["export", "--format", "tmx"], {
      cwd: workspace({
        "translations/ru/text.po": (synced["translations/ru/text.po"] ?? "").replace(
          `msgid "${first}"\nmsgstr ""`,
          `msgid "${first}"\nmsgstr "В союзе 7 членов [@treaty, p. 3]."`,
        ),
      }),
    });
    const root = workspace({ "memory.tmx": stdout });
    await run(root, "memory.tmx", "--as", "translations");
    expect(messages(root)[first]).toBe("В союзе 7 членов [@treaty, p. 3].");
  });
});

describe("a PO file of ours that was mailed to a translator and back", () => {
  test("is taken by its ids, a message that no unit has is refused", async () => {
    const mailed = (synced["translations/ru/text.po"] ?? "").replace(
      `msgid "${second}"\nmsgstr ""`,
      `msgid "${second}"\nmsgstr "Штаб-квартира у реки."`,
    );
    const root = workspace({ "mailed.po": `${mailed}\nmsgctxt "kstrange2"\nmsgid "x"\nmsgstr "y"\n` });
    const { code, stderr } = await run(root, "mailed.po");
    expect(code).toBe(1);
    expect(stderr).toContain("mailed.po: 1 taken, 4 unchanged, 1 refused");
    expect(messages(root)[second]).toBe("Штаб-квартира у реки.");
    expect(read(root, "mailed.rejected.po")).toContain("kstrange2");
  });
});

describe("a glossary", () => {
  test("comes back from a spreadsheet, with all that is not in it as it was", async () => {
    const root = workspace({});
    const { stdout } = await runTetrapla(["export", "--format", "csv"], { cwd: root });
    expect(stdout.startsWith("\uFEFFterm,match,note,de,de match,de avoid,ru,ru match,ru avoid\r\n")).toBe(true);
    writeFiles(root, { "glossary.csv": "term;ru;de;de match\r\nalliance;союз;Bündnis;Bündnis* | Allianz\r\n'=bridge;мост;;\r\n;x;;\r\n" });
    const { code, stderr } = await run(root, "glossary.csv");
    expect({ code, refused: stderr.includes("1 refused"), reason: stderr.includes("Unexpected row without a term") }).toEqual({
      code: 1,
      refused: true,
      reason: true,
    });
    expect(read(root, "translations/glossary.yaml")).toBe(
      "# Ours.\n- term: alliance\n  ru: союз\n  de: { use: Bündnis, match: [ Bündnis*, Allianz ] } # so it is\n- term: =bridge\n  ru: мост\n",
    );
    expect(read(root, "glossary.rejected.csv")).toBe("term;ru;de;de match\r\n;x;;\r\n");
  });
});

test("a file that is not there, and a language that nobody has, end the run", async () => {
  const root = workspace({});
  expect((await run(root, "none.xlf")).code).toBe(2);
  expect((await run(root, "none.xlf", "--locale", "es")).stderr).toContain("Unexpected locale `es`");
});
