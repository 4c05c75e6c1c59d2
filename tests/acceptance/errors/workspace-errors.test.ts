import { describe, it } from "vitest";
import { type ErrorCase, expectRefusal } from "./error-case.ts";

const sound = "title: Tests\nidentifier: https://tests.example/\n";
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Settings, locales and encodings. */
const cases: readonly ErrorCase[] = [
  {
    title: "no publication.yaml",
    files: { "publication.yaml": undefined },
    code: 2,
    finding: {
      file: "publication.yaml",
      at: "",
      rule: "publication-is-valid",
      reason: /absence of `publication.yaml`/,
      hint: /--root DIR.*tetrapla init/,
    },
  },
  {
    title: "settings that are no YAML",
    files: { "publication.yaml": 'title: "Tests\nidentifier: https://tests.example/\n' },
    code: 2,
    finding: { file: "publication.yaml", at: "1:8", rule: "publication-is-valid", reason: /quot/i, hint: /./ },
  },
  {
    title: "settings that are a list",
    files: { "publication.yaml": "- title: Tests\n" },
    code: 2,
    finding: { file: "publication.yaml", at: "1:1", rule: "publication-is-valid", reason: /./, hint: /./ },
  },
  {
    title: "settings without a title",
    files: { "publication.yaml": "identifier: https://tests.example/\n" },
    code: 2,
    finding: { file: "publication.yaml", at: "1:1", rule: "publication-is-valid", reason: /title/, hint: /title/ },
  },
  {
    title: "an identifier that is no address",
    files: { "publication.yaml": "title: Tests\nidentifier: tests\n" },
    code: 2,
    finding: {
      file: "publication.yaml",
      at: "2:13",
      rule: "publication-is-valid",
      reason: /`identifier`.*URL.*urn/,
      marked: "tests",
      hint: /identifier/,
    },
  },
  {
    title: "a setting that nobody knows",
    files: { "publication.yaml": `${sound}fromats: [html]\n` },
    code: 2,
    finding: {
      file: "publication.yaml",
      at: "3:1",
      rule: "publication-is-valid",
      reason: /fromats/,
      marked: "fromats",
      hint: /correct its name/,
    },
  },
  {
    title: "a format that nobody knows",
    files: { "publication.yaml": `${sound}formats: [html, docx]\n` },
    code: 2,
    finding: {
      file: "publication.yaml",
      at: "3:17",
      rule: "publication-is-valid",
      reason: /formats.*expected `html` or `epub` or `pdf`/,
      marked: "docx",
      hint: /Choose/,
    },
  },
  {
    title: "a setting that stands twice",
    files: { "publication.yaml": `${sound}title: Again\n` },
    code: 2,
    finding: { file: "publication.yaml", at: "3:1", rule: "publication-is-valid", reason: /title|unique|duplicate/i, hint: /./ },
  },
  {
    title: "a policy for a locale that has no folder",
    files: { "publication.yaml": `${sound}locales:\n  ru: { missing: source }\n` },
    code: 1,
    finding: {
      file: "publication.yaml",
      at: "4:3",
      rule: "publication-is-valid",
      reason: /locale `ru`/,
      marked: "ru",
      hint: /tetrapla init --locale ru/,
    },
  },
  {
    title: "a theme that is not there",
    files: { "publication.yaml": `${sound}theme: fancy\n` },
    code: 2,
    finding: {
      file: "publication.yaml",
      at: "3:8",
      rule: "publication-is-valid",
      reason: /theme `fancy`/,
      marked: "fancy",
      hint: /templates\/fancy/,
    },
  },
  {
    title: "settings in another encoding",
    files: { "publication.yaml": latin("title: M\u00FCller\nidentifier: https://tests.example/\n") },
    code: 2,
    finding: { file: "publication.yaml", at: "1:9", rule: "file-is-readable", reason: /byte 0xfc, expected text in UTF-8/, hint: /UTF-8/ },
  },
  {
    title: "a locale without labels",
    files: { "translations/de/ui.json": undefined },
    code: 1,
    finding: {
      file: "translations/de/ui.json",
      at: "",
      rule: "label-is-translated",
      reason: /absence of `translations\/de\/ui.json`/,
      hint: /tetrapla init --locale de/,
    },
  },
  {
    title: "a locale without conventions",
    files: { "translations/de/locale.yaml": undefined },
    code: 1,
    finding: {
      file: "translations/de/locale.yaml",
      at: "",
      rule: "convention-is-complete",
      reason: /absence of `translations\/de\/locale.yaml`/,
      hint: /tetrapla init --locale de/,
    },
  },
  {
    title: "the source locale without conventions",
    files: { "translations/en/locale.yaml": undefined },
    code: 1,
    finding: {
      file: "translations/en/locale.yaml",
      at: "",
      rule: "convention-is-complete",
      reason: /absence of `translations\/en\/locale.yaml`/,
      hint: /tetrapla init --locale en/,
    },
  },
  {
    title: "labels that are no JSON",
    files: { "translations/de/ui.json": '{\n  "contents": "Inhalt",\n  "notes" "Anmerkungen"\n}\n' },
    code: 1,
    finding: { file: "translations/de/ui.json", at: "3:11", rule: "label-is-translated", reason: /./, hint: /./ },
  },
  {
    title: "a label that is no text",
    files: { "translations/de/ui.json": '{\n  "contents": 5\n}\n' },
    code: 1,
    finding: { file: "translations/de/ui.json", at: "2:15", rule: "label-is-translated", reason: /contents/, marked: "5", hint: /./ },
  },
  {
    title: "conventions that are no YAML",
    files: { "translations/de/locale.yaml": "intl: de\ntypography: {\n" },
    code: 1,
    finding: { file: "translations/de/locale.yaml", at: "3:1", rule: "convention-is-complete", reason: /./, hint: /./ },
  },
  {
    title: "conventions of which most are missing",
    files: { "translations/de/locale.yaml": "direction: ltr\nintl: de\n" },
    code: 1,
    finding: { file: "translations/de/locale.yaml", at: "1:1", rule: "convention-is-complete", reason: /typography/, hint: /typography/ },
  },
  {
    title: "an article's folder without an article",
    files: { "source/text/article.md": undefined },
    code: 1,
    finding: { file: "source/text", at: "", rule: "article-has-text", reason: /absence of Markdown/, hint: /source\/text\/article\.md/ },
  },
  {
    title: "a folder where the settings should be",
    files: { "publication.yaml": undefined, "publication.yaml/x": "" },
    code: 2,
    finding: { file: "publication.yaml", at: "", rule: "file-is-readable", reason: /EISDIR/, hint: /readable|file/ },
  },
];

describe("a release of a workspace with", () => {
  it.each(cases.map((each) => [each.title, each] as const))("%s is refused, with its place and what to do", async (_, errorCase) => {
    await expectRefusal(errorCase);
  });
});
