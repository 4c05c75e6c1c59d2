import { describe, it } from "vitest";
import { type ErrorCase, expectRefusal } from "./error-case.ts";

const references = "source/text/references.yaml";
const translation = "translations/de/text.po";
const poHead = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n';
const instead = (path: string, content: string | Uint8Array): ErrorCase["files"] => ({ [references]: undefined, [path]: content });

/** Bibliographies and translations. */
const cases: readonly ErrorCase[] = [
  {
    title: "references that are no YAML",
    files: { [references]: '- id: book\n  title: "A book\n' },
    code: 1,
    finding: { file: references, at: "2:10", rule: "bibliography-parses", reason: /quot/i, hint: /./ },
  },
  {
    title: "references that are no list",
    files: { [references]: "book: A book\n" },
    code: 1,
    finding: { file: references, at: "1:1", rule: "bibliography-parses", reason: /list/, hint: /./ },
  },
  {
    title: "a reference without a key",
    files: { [references]: "- id: book\n  title: A book\n- title: Another\n" },
    code: 1,
    finding: { file: references, at: "3:3", rule: "bibliography-parses", reason: /`id`|key/, hint: /key/ },
  },
  {
    title: "two references with one key",
    files: { [references]: "- id: book\n  title: A book\n- id: book\n  title: Another\n" },
    code: 1,
    finding: { file: references, at: "3:7", rule: "entry-key-is-unique", reason: /second entry `book`/, marked: "book", hint: /Rename/ },
  },
  {
    title: "references that are no JSON",
    files: instead("source/text/references.json", '[\n  { "id": "book" "title": "A book" }\n]\n'),
    code: 1,
    finding: { file: "source/text/references.json", at: "2:18", rule: "bibliography-parses", reason: /./, hint: /./ },
  },
  {
    title: "BibTeX with an entry that does not end",
    files: instead("source/text/references.bib", "@book{book,\n  title = {A book},\n  year = 2001\n"),
    code: 1,
    finding: {
      file: "source/text/references.bib",
      at: "1:7",
      rule: "bibliography-parses",
      reason: /end of the entry/,
      marked: "book",
      hint: /brace/,
    },
  },
  {
    title: "references in another encoding",
    files: { [references]: Buffer.concat([Buffer.from("- id: book\n  title: M"), Buffer.from([0xfc])]) },
    code: 1,
    finding: { file: references, at: "2:11", rule: "file-is-readable", reason: /byte 0xfc/, hint: /UTF-8/ },
  },
  {
    title: "a translation whose text does not end",
    files: { [translation]: `${poHead}msgctxt "kzzzzzzz"\nmsgid "A text\nmsgstr "Ein Text"\n` },
    code: 1,
    finding: { file: translation, at: "6:7", rule: "translation-is-readable", reason: /./, hint: /"/ },
  },
  {
    title: "a translation with a word that no PO file has",
    files: { [translation]: `${poHead}msgctx "kzzzzzzz"\nmsgid "A text"\nmsgstr "Ein Text"\n` },
    code: 1,
    finding: { file: translation, at: "5:1", rule: "translation-is-readable", reason: /msgctx/, marked: 'msgctx "kzzzzzzz"', hint: /./ },
  },
  {
    title: "a translation that says a passage twice",
    files: { [translation]: `${poHead}msgctxt "kzzzzzzz"\nmsgid "A"\nmsgstr "B"\n\nmsgctxt "kzzzzzzz"\nmsgid "A"\nmsgstr "C"\n` },
    code: 1,
    finding: { file: translation, at: "9:9", rule: "translation-is-readable", reason: /second message/, hint: /./ },
  },
  {
    title: "a translation in another encoding",
    files: { [translation]: Buffer.concat([Buffer.from(`${poHead}# M`), Buffer.from([0xfc])]) },
    code: 1,
    finding: { file: translation, at: "5:4", rule: "file-is-readable", reason: /byte 0xfc/, hint: /UTF-8/ },
  },
  {
    title: "a registry that does not end",
    files: { "translations/en/text.pot": 'msgid ""\nmsgstr ""\n\nmsgctxt "kzzzzzzz\n' },
    code: 1,
    finding: { file: "translations/en/text.pot", at: "4:9", rule: "translation-is-readable", reason: /./, hint: /"/ },
  },
];

describe("a release of an article with", () => {
  it.each(cases.map((each) => [each.title, each] as const))("%s is refused, with its place and what to do", async (_, errorCase) => {
    await expectRefusal(errorCase);
  });
});
