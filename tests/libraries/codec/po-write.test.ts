import { describe, expect, it } from "vitest";
import type { PoMessage } from "../../../pipeline/libraries/codec/po.ts";
import { hasPoFlag } from "../../../pipeline/libraries/codec/po-flags.ts";
import { poHeaderField } from "../../../pipeline/libraries/codec/po-header.ts";
import { parsePo } from "../../../pipeline/libraries/codec/po-parse.ts";
import { writePo } from "../../../pipeline/libraries/codec/po-write.ts";

const MESSAGE: PoMessage = {
  id: "a",
  translation: "b",
  translatorComments: [],
  extractedComments: [],
  references: [],
  flags: [],
  obsolete: false,
};

describe("writePo", () => {
  it("writes the canonical form of what other tools write", () => {
    const theirs = [
      '#~ msgctxt "k9"',
      '#~ msgid "Paper."',
      '#~ msgstr "Бумага."',
      "",
      '#~ msgctxt "k7"',
      '#~ msgid "Ink."',
      '#~ msgstr "Краска."',
      "",
      "# Перевод",
      'msgid ""',
      'msgstr ""',
      '"Language: ru\\n"',
      '"Content-Type: text/plain; "',
      '"charset=UTF-8\\n"',
      "#, markdown-text, fuzzy",
      "#: source/printing.md",
      '#| msgid "The press"',
      "#. heading 1",
      "# Проверить.",
      'msgctxt "k1"',
      'msgid ""',
      '"A short history "',
      '"of \\"printing\\""',
      'msgstr "История"',
    ].join("\r\n");
    expect(writePo(parsePo(theirs).file)).toBe(
      [
        "# Перевод",
        'msgid ""',
        'msgstr ""',
        '"Language: ru\\n"',
        '"Content-Type: text/plain; charset=UTF-8\\n"',
        "",
        "# Проверить.",
        "#. heading 1",
        "#: source/printing.md",
        "#, fuzzy, markdown-text",
        '#| msgid "The press"',
        'msgctxt "k1"',
        'msgid "A short history of \\"printing\\""',
        'msgstr "История"',
        "",
        '#~ msgctxt "k7"',
        '#~ msgid "Ink."',
        '#~ msgstr "Краска."',
        "",
        '#~ msgctxt "k9"',
        '#~ msgid "Paper."',
        '#~ msgstr "Бумага."',
        "",
      ].join("\n"),
    );
  });

  it("writes nothing for a file of nothing", () => {
    expect(writePo({ header: undefined, messages: [] })).toBe("");
  });

  it("never lets a comment, a reference or a flag break out of its line", () => {
    const message = {
      ...MESSAGE,
      translatorComments: ['x\nmsgid "y"', ""],
      references: ['a\nmsgid "z".md:3', "./b.md", "b.md"],
      flags: ["x", "fuzzy", "x"],
    };
    expect(writePo({ header: undefined, messages: [message] })).toBe(
      '# x\n# msgid "y"\n#\n#: ⁨a msgid "z".md⁩:3\n#: b.md\n#, fuzzy, x\nmsgid "a"\nmsgstr "b"\n',
    );
  });

  it("protects a backslash at the end of a comment, with which gettext would join the next line", () => {
    const text = writePo({ header: undefined, messages: [{ ...MESSAGE, extractedComments: ["C:\\"] }] });
    expect(text).toBe('#. C:\\ \nmsgid "a"\nmsgstr "b"\n');
    expect(parsePo(text).file.messages).toMatchObject([{ extractedComments: ["C:\\"] }]);
  });

  it("writes a character that no PO tool can hold as an escape", () => {
    expect(writePo({ header: undefined, messages: [{ ...MESSAGE, translation: "\0" + "1" }] })).toContain('msgstr "\\0001"');
  });
});

describe("poHeaderField", () => {
  it("finds a field whatever the case of its name, and nothing in an empty one", () => {
    const { header } = parsePo('msgid ""\nmsgstr "x-translators:  A, B \\nLanguage-Team: \\n"\n').file;
    expect(poHeaderField(header, "X-Translators")).toBe("A, B");
    expect(poHeaderField(header, "Language-Team")).toBeUndefined();
    expect(poHeaderField(undefined, "Language")).toBeUndefined();
  });
});

describe("hasPoFlag", () => {
  it("looks at both lines of flags", () => {
    expect(hasPoFlag({ ...MESSAGE, flags: ["fuzzy"] }, "fuzzy")).toBe(true);
    expect(hasPoFlag({ ...MESSAGE, extraFlags: ["fuzzy"] }, "fuzzy")).toBe(true);
    expect(hasPoFlag({ ...MESSAGE, flags: ["not-fuzzy"] }, "fuzzy")).toBe(false);
  });
});
