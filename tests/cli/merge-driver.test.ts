import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parsePo } from "../../pipeline/libraries/codec/po-parse.ts";
import { GitRepository } from "../support/git-repository.ts";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { runTetrapla } from "../support/run-tetrapla.ts";
import { frontMatter, lenientPolicies, workspaceFiles } from "../support/workspace-files.ts";

const po = "translations/de/text.po";
const pot = "translations/en/text.pot";
const article = "source/text/article.md";
const head = frontMatter("title: A text");
const paragraphs = ["The press came to Moscow in 1553 [@a-1959].", "The first dated book followed.", "Paper came from Italy."];
const german = ["Die Presse kam 1553 nach Moskau [@a-1959].", "Das erste datierte Buch folgte.", "Das Papier kam aus Italien."];
const references = "- id: a-1959\n  type: book\n  title: A title\n  author: [{ family: Lee }]\n  publisher: P\n  issued: 1959\n";

function write(...texts: readonly string[]): string {
  return `${head}${texts.join("\n\n")}\n`;
}

/** A workspace's files after `tetrapla sync`. */
async function synced(root: string): Promise<Record<string, string>> {
  expect((await runTetrapla(["sync"], { cwd: root })).code).toBe(0);
  return Object.fromEntries([article, po, pot].map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

function translate(text: string, words: readonly (readonly [source: string, target: string])[]): string {
  return words.reduce(
    (done, [source, target]) => done.replace(`msgid "${source}"\nmsgstr ""`, `msgid "${source}"\nmsgstr "${target}"`),
    text,
  );
}

/** The state in which both branches begin, and what an editor makes of it. */
async function liveThrough({
  edit,
  before = edit,
  isTranslated,
}: {
  readonly before?: (texts: string[]) => string[];
  readonly edit: (texts: string[]) => string[];
  readonly isTranslated: boolean;
}) {
  const root = newFolder(
    workspaceFiles({
      article: { "article.md": write(...paragraphs), "references.yaml": references },
      locales: ["en", "de"],
      settings: lenientPolicies(["de"]),
    }),
  );
  const first = await synced(root);
  const translated = isTranslated
    ? translate(
        first[po] ?? "",
        paragraphs.map((text, index) => [text, german[index] ?? ""]),
      )
    : (first[po] ?? "");
  writeFiles(root, { [po]: translated });
  let start: Record<string, string> = { ...first, [po]: translated };
  if (before !== edit) {
    writeFiles(root, { [article]: write(...before([...paragraphs])) });
    start = await synced(root);
  }
  writeFiles(root, { [article]: write(...edit([...paragraphs])) });
  const edited = await synced(root);
  return { start, edited };
}

const messageOf = (text: string, words: string) => parsePo(text).file.messages.find(({ id, obsolete }) => id.includes(words) && !obsolete);
const accept = (text: string): string => text.replaceAll(/#, fuzzy, /g, "#, ").replaceAll(/^#\| .*\n/gm, "");

const days = [
  {
    title: "an edited passage and its better translation",
    isTranslated: true,
    edit: ([first = "", ...others]: string[]) => [`${first.replace("came", "was brought")}`, ...others],
    translator: (text: string) => text.replace("Die Presse kam", "Die Druckerpresse kam"),
    words: "The press",
    mine: "Die Druckerpresse kam",
  },
  {
    title: "an edited passage and its first translation",
    isTranslated: false,
    edit: ([first = "", ...others]: string[]) => [`${first.replace("came", "was brought")}`, ...others],
    translator: (text: string) => translate(text, [[paragraphs[0] ?? "", german[0] ?? ""]]),
    words: "The press",
    mine: german[0] ?? "",
  },
  {
    title: "a passage edited again and the acceptance of its first edit",
    isTranslated: true,
    before: ([first = "", ...others]: string[]) => [`${first.replace("came", "was brought")}`, ...others],
    edit: ([first = "", ...others]: string[]) => [`${first.replace("came", "was brought at last")}`, ...others],
    translator: accept,
    words: "The press",
    mine: german[0] ?? "",
  },
  {
    title: "a passage whose citation followed the source and its better translation",
    isTranslated: true,
    edit: ([first = "", ...others]: string[]) => [`${first.replace("@a-1959", "@a-1959, p. 3")}`, ...others],
    translator: (text: string) => text.replace("Die Presse kam", "Die Druckerpresse kam"),
    words: "The press",
    mine: "Die Druckerpresse kam",
  },
  {
    title: "a moved and edited passage and its better translation",
    isTranslated: true,
    edit: ([first = "", ...others]: string[]) => [...others, first.replace("came", "was brought")],
    translator: (text: string) => text.replace("Die Presse kam", "Die Druckerpresse kam"),
    words: "The press",
    mine: "Die Druckerpresse kam",
  },
];

describe.each(days)("$title", ({ translator, words, mine, ...day }) => {
  const lived = liveThrough(day);

  test("git alone ends in a conflict or a fuzzy passage", async () => {
    const { start, edited } = await lived;
    const repository = new GitRepository(start);
    repository.branch("editor", edited);
    repository.branch("translator", { [po]: translator(start[po] ?? "") });
    const isMerged = repository.merge("translator", "editor");
    const text = readFileSync(join(repository.root, po), "utf8");
    expect(!isMerged || messageOf(text, words)?.flags.includes("fuzzy")).toBe(true);
  });

  test("with the driver nothing is asked, and the translator's words are fuzzy words of the text that they are of", async () => {
    const { start, edited } = await lived;
    const repository = new GitRepository(start);
    repository.useDriver();
    repository.branch("editor", edited);
    repository.branch("translator", { [po]: translator(start[po] ?? "") });
    expect(repository.merge("translator", "editor")).toBe(true);
    const text = readFileSync(join(repository.root, po), "utf8");
    const message = messageOf(text, words);
    expect(parsePo(text).problems).toEqual([]);
    expect(message?.translation).toContain(mine);
    expect(message?.flags).toContain("fuzzy");
    expect(message?.previous?.id).toBe(messageOf(start[po] ?? "", words)?.id);
    expect(message?.id).toBe(messageOf(edited[po] ?? "", words)?.id);
  });
});

test("with the driver two translators are asked, and told where", async () => {
  const { start } = await liveThrough({ edit: (texts) => texts, isTranslated: true });
  const repository = new GitRepository(start);
  repository.useDriver();
  repository.branch("one", { [po]: (start[po] ?? "").replace("Die Presse kam", "Die Druckerpresse kam") });
  repository.branch("two", {
    [po]: (start[po] ?? "").replace("Die Presse kam", "Der Buchdruck kam").replace("Italien", "Italien und Polen"),
  });
  expect(repository.merge("one", "two")).toBe(false);
  const text = readFileSync(join(repository.root, po), "utf8");
  expect(text).toMatch(/^<{7} ours\nmsgstr "Die Druckerpresse kam.*"\n={7}\nmsgstr "Der Buchdruck kam.*"\n>{7} theirs$/m);
  expect(text).toContain("Italien und Polen");
  expect(parsePo(text).problems.length).toBeGreaterThan(0);
});

test("two editors who add passages at the same place get both, in the registry and in the translation", async () => {
  const { start, edited: first } = await liveThrough({ edit: (texts) => [...texts, "A new end."], isTranslated: true });
  const { edited: second } = await liveThrough({ edit: (texts) => [...texts, "Another end."], isTranslated: true });
  const repository = new GitRepository(start);
  repository.useDriver();
  repository.branch("one", { [po]: first[po] ?? "", [pot]: first[pot] ?? "" });
  repository.branch("two", { [po]: second[po] ?? "", [pot]: second[pot] ?? "" });
  expect(repository.merge("one", "two")).toBe(true);
  for (const path of [po, pot]) {
    const text = readFileSync(join(repository.root, path), "utf8");
    expect(parsePo(text).problems).toEqual([]);
    for (const words of ["A new end.", "Another end."]) expect(messageOf(text, words)).toBeDefined();
  }
});

test("what cannot be read is a conflict of the whole file, with both versions in it", async () => {
  const root = newFolder({ base: "", ours: 'msgid "a"\nmsgstr "A"\n', theirs: 'msgid "a"\nmsgstr "broken\n' });
  const { code, stderr } = await runTetrapla(["merge-driver", "base", "ours", "theirs", "de/text.po"], { cwd: root });
  expect(code).toBe(1);
  expect(stderr).toContain("de/text.po");
  expect(readFileSync(join(root, "ours"), "utf8")).toBe(
    '<<<<<<< ours\nmsgid "a"\nmsgstr "A"\n=======\nmsgid "a"\nmsgstr "broken\n>>>>>>> theirs\n',
  );
});
