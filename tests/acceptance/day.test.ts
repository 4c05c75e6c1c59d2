import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { runTetrapla } from "../support/run-tetrapla.ts";
import { frontMatter, workspaceFiles } from "../support/workspace-files.ts";

const golden = "tests/golden/day.txt";
const article = "source/text/article.md";
const languages = ["de", "fr", "ru"] as const;
const references =
  "- id: tikhomirov-1959\n  type: book\n  title: The beginnings of printing in Moscow\n  author: [{ family: Tikhomirov, given: Mikhail }]\n  publisher: Nauka\n  publisher-place: Moscow\n  issued: 1959\n";

/** The article's passages with their translations, as they are in the morning. */
const morning = [
  ["A short history of printing", "Kurze Geschichte des Buchdrucks", "Brève histoire de l’imprimerie", "Краткая история книгопечатания"],
  ["About it.", "Darum geht es.", "De quoi il s’agit.", "Об этом."],
  ["CC0", "CC0", "CC0", "CC0"],
  [
    "The press was introduced in Moscow in 1553 [@tikhomirov-1959], and the first dated book followed.[^apostol]",
    "Die Druckerpresse kam 1553 nach Moskau [@tikhomirov-1959], und bald folgte das erste datierte Buch.[^apostol]",
    "La presse fut introduite à Moscou en 1553 [@tikhomirov-1959], et le premier livre daté suivit.[^apostol]",
    "Печатный станок появился в Москве в 1553 году [@tikhomirov-1959], а вскоре вышла и первая датированная книга.[^apostol]",
  ],
  ["Paper", "Papier", "Le papier", "Бумага"],
  [
    "Paper came from Italy, and from Poland.",
    "Das Papier kam aus Italien und aus Polen.",
    "Le papier venait d’Italie et de Pologne.",
    "Бумагу ввозили из Италии и из Польши.",
  ],
  [
    "It was expensive [@tikhomirov-1959, p. 12].",
    "Es war teuer [@tikhomirov-1959, p. 12].",
    "Il coûtait cher [@tikhomirov-1959, p. 12].",
    "Она стоила дорого [@tikhomirov-1959, p. 12].",
  ],
  [
    "Printers worked in pairs. One inked the type, the other pulled the bar of the press all day long.",
    "Die Drucker arbeiteten zu zweit. Einer färbte den Satz ein, der andere zog den ganzen Tag am Bengel der Presse.",
    "Les imprimeurs travaillaient à deux. L’un encrait les caractères, l’autre tirait toute la journée le barreau de la presse.",
    "Печатники работали вдвоём. Один наносил краску на набор, другой весь день тянул рычаг станка.",
  ],
  ["The *Apostle* of 1564.", "Der *Apostel* von 1564.", "L’*Apôtre* de 1564.", "*Апостол* 1564 года."],
] as const;

const text = `${frontMatter("title: A short history of printing")}The press was introduced in Moscow in 1553 [@tikhomirov-1959], and the first dated book followed.[^apostol]

## Paper

Paper came from Italy, and from Poland.

It was expensive [@tikhomirov-1959, p. 12].

Printers worked in pairs. One inked the type, the other pulled the bar of the press all day long.

[^apostol]: The *Apostle* of 1564.
`;

const settings = `formats: [html, epub]\nlocales:\n${languages.map((locale) => `  ${locale}: { missing: block, stale: block, minCoverage: 1 }\n`).join("")}`;

/** A day in a publication's life, and what was said in it. */
class Day {
  readonly root = newFolder(
    workspaceFiles({
      article: { "article.md": text, "references.yaml": references },
      locales: ["en", ...languages],
      settings,
    }),
  );
  private transcript = "";

  say(words: string): void {
    this.transcript += `${this.transcript === "" ? "" : "\n"}# ${words}\n`;
  }

  async run(...args: string[]): Promise<number | null> {
    const { code, stdout, stderr } = await runTetrapla(args, { cwd: this.root });
    this.transcript += `\n$ tetrapla ${args.join(" ")}\n${stdout}${stderr}${code === 0 ? "" : `(exit code ${code})\n`}`;
    return code;
  }

  edit(path: string, ...changes: readonly (readonly [before: string, after: string])[]): void {
    let content = readFileSync(join(this.root, path), "utf8");
    for (const [before, after] of changes) {
      expect(content).toContain(before);
      content = content.replace(before, () => after);
    }
    writeFileSync(join(this.root, path), content);
  }

  /** What a translator does in Poedit: writes a translation, and calls it finished. */
  translate(locale: string, source: string, target: string): void {
    const path = `translations/${locale}/text.po`;
    const blocks = readFileSync(join(this.root, path), "utf8").split("\n\n");
    const index = blocks.findIndex((block) => block.includes(`\nmsgid ${JSON.stringify(source)}\n`) && !block.includes("#~"));
    expect(index).toBeGreaterThan(0);
    blocks[index] = (blocks[index] ?? "")
      .replace(/^#, fuzzy(?:, )?/m, "#, ")
      .replaceAll(/^#\| .*\n|^# suggested: .*\n/gm, "")
      .replace(/^msgstr .*$/m, () => `msgstr ${JSON.stringify(target)}`);
    writeFiles(this.root, { [path]: blocks.join("\n\n") });
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  get words(): string {
    return this.transcript;
  }
}

test("the editor's day, from the keystroke to four published editions", async () => {
  const day = new Day();
  day.say("Yesterday: the article is new, and its translators have done their work.");
  await day.run("sync");
  for (const [source, ...targets] of morning)
    for (const [index, locale] of languages.entries()) if (source !== "CC0") day.translate(locale, source, targets[index] ?? "");
  for (const locale of languages) day.translate(locale, "CC0", "CC0");
  expect(await day.run("status", "--exit-code")).toBe(0);

  day.say("This morning the editor adds a year, a page, a sentence and a hyphen, drops a comma and divides a paragraph.");
  day.edit(
    article,
    ["first dated book followed.[^apostol]", "first dated book followed in 1564.[^apostol]"],
    ["from Italy, and from", "from Italy and from"],
    ["[@tikhomirov-1959, p. 12]", "[@tikhomirov-1959, p. 13]"],
    ["worked in pairs. One inked", "worked in pairs.\n\nOne inked"],
    ["[^apostol]: The *Apostle*", "Nobody knows how many copies were made.\n\n[^apostol]: The *Apostle*"],
  );
  expect(await day.run("status", "--exit-code")).toBe(1);
  await day.run("diff", "--locale", "ru");

  day.say("What follows by itself follows; the rest waits for a person.");
  await day.run("sync");
  expect(await day.run("sync", "--check")).toBe(0);
  await day.run("status");
  expect(await day.run("build", "--release")).toBe(1);

  day.say("A comma less changes no translation.");
  expect(await day.run("accept", "--class", "punctuation", "--locale", languages.join(","))).toBe(0);

  day.say("The translators open their files. The French one loses a citation.");
  const year = "The press was introduced in Moscow in 1553 [@tikhomirov-1959], and the first dated book followed in 1564.[^apostol]";
  day.translate(
    "de",
    year,
    "Die Druckerpresse kam 1553 nach Moskau [@tikhomirov-1959], und 1564 folgte das erste datierte Buch.[^apostol]",
  );
  day.translate("fr", year, "La presse fut introduite à Moscou en 1553, et le premier livre daté suivit en 1564.[^apostol]");
  day.translate(
    "ru",
    year,
    "Печатный станок появился в Москве в 1553 году [@tikhomirov-1959], а в 1564 году вышла и первая датированная книга.[^apostol]",
  );
  const pairs = ["Printers worked in pairs.", "One inked the type, the other pulled the bar of the press all day long."] as const;
  for (const [index, locale] of languages.entries()) {
    const [first = "", second = ""] = (morning[7][index + 1] ?? "").split(/(?<=\.) /);
    day.translate(locale, pairs[0], first);
    day.translate(locale, pairs[1], second);
  }
  const copies = "Nobody knows how many copies were made.";
  day.translate("de", copies, "Niemand weiß, wie viele Exemplare entstanden.");
  day.translate("fr", copies, "Nul ne sait combien d’exemplaires furent tirés.");
  day.translate("ru", copies, "Сколько экземпляров было напечатано, никто не знает.");
  expect(await day.run("check")).toBe(1);
  expect(await day.run("build", "--release")).toBe(1);

  day.say("She puts it back.");
  day.translate(
    "fr",
    year,
    "La presse fut introduite à Moscou en 1553 [@tikhomirov-1959], et le premier livre daté suivit en 1564.[^apostol]",
  );
  expect(await day.run("check")).toBe(0);
  expect(await day.run("fmt", "--check")).toBe(0);
  expect(await day.run("status", "--exit-code")).toBe(0);
  expect(await day.run("build", "--release")).toBe(0);

  for (const [locale, words] of [
    ["en", "followed in 1564."],
    ["de", "Niemand weiß, wie viele Exemplare entstanden."],
    ["fr", "suivit en 1564."],
    ["ru", "никто не знает"],
  ] as const) {
    // Typography binds short words to their neighbours.
    const page = day.read(`output/${locale}/text.html`).replaceAll("\u00A0", " ");
    expect(page).toContain(words);
    expect(page).not.toMatch(/class="[^"]*\b(?:stale|missing)\b/);
  }
  expect(day.read("output/ru/text.html")).toMatch(/13/);

  if (process.env["UPDATE_GOLDEN"]) writeFileSync(golden, day.words);
  expect(day.words).toBe(readFileSync(golden, "utf8"));
});
