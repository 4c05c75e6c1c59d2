import { describe, expect, it } from "vitest";
import type { PoProblem } from "../../../pipeline/libraries/codec/po.ts";
import { parsePo } from "../../../pipeline/libraries/codec/po-parse.ts";

const HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n';

describe("parsePo", () => {
  it("reads everything that stands above a message and in it", () => {
    const { file, problems } = parsePo(
      [
        "# Whole in gold.",
        "#.paragraph",
        "#: source/a.md  ./b.md:3 ⁨c d.md⁩:4 source/a.md",
        "#, no-wrap,fuzzy range: 0..3",
        '#, placeholders:"[@a, p. 3]":"[^2]"',
        "#= reviewed",
        '#| msgctxt "old"',
        '#| msgid ""',
        '#| "An old "',
        '#| "text"',
        '#| msgid_plural "old ones"',
        'msgctxt "k1"',
        'msgid "One"',
        'msgid_plural "Many"',
        'msgstr[0] "Eins"',
        'msgstr[1] "Viele"',
      ].join("\n"),
    );
    expect(problems).toEqual([]);
    expect(file.messages).toMatchObject([
      {
        context: "k1",
        id: "One",
        plural: "Many",
        translation: "Eins",
        furtherForms: ["Viele"],
        translatorComments: ["Whole in gold."],
        extractedComments: ["paragraph"],
        references: ["source/a.md", "b.md:3", "c d.md:4"],
        flags: ["fuzzy", "no-wrap", 'placeholders:"[@a, p. 3]":"[^2]"', "range: 0..3"],
        extraFlags: ["reviewed"],
        previous: { context: "old", id: "An old text", plural: "old ones" },
        obsolete: false,
      },
    ]);
  });

  it("keeps the header as found, lines that are no fields included", () => {
    const text =
      '# By hand.\n#, fuzzy\nmsgid ""\nmsgstr ""\n"Language: ru\\n"\n"X-Odd:  two spaces: \\"x\\"\\n"\n"no field\\n"\n"Empty:\\n"\n';
    expect(parsePo(text).file).toMatchObject({
      header: {
        translatorComments: ["By hand."],
        flags: ["fuzzy"],
        fields: [
          ["Language", "ru"],
          ["X-Odd", ' two spaces: "x"'],
          ["", "no field"],
          ["Empty", ""],
        ],
      },
      messages: [],
    });
  });

  it("reads obsolete messages with their previous text, without blank lines between entries", () => {
    const { file, problems } = parsePo(
      'msgid "a"\nmsgstr "b"\n#~| msgid "old"\n#~ msgctxt "k"\n#~ msgid ""\n#~ "c"\n#~ "d"\n#~ msgstr "e"\nmsgid "f"\nmsgstr ""\n',
    );
    expect(problems).toEqual([]);
    expect(file.messages).toMatchObject([
      { id: "a", obsolete: false },
      { context: "k", id: "cd", translation: "e", previous: { id: "old" }, obsolete: true },
      { id: "f", obsolete: false },
    ]);
  });

  it("reads comments in any order, and those in the middle of an entry as the entry's", () => {
    const { file } = parsePo('#, fuzzy\n# one\n#: a.md\n# two\nmsgid "a"\n#. three\nmsgstr "b"\n\n# next\nmsgid "c"\nmsgstr ""\n');
    expect(file.messages).toMatchObject([
      { translatorComments: ["one", "two"], extractedComments: ["three"], references: ["a.md"], flags: ["fuzzy"] },
      { id: "c", translatorComments: ["next"] },
    ]);
  });

  it("takes a row of equals signs for an ornament, not for flags", () => {
    const [message] = parsePo('#======\n#= fuzzy\nmsgid "a"\nmsgstr "b"\n').file.messages;
    expect(message).toMatchObject({ translatorComments: ["======"], flags: [], extraFlags: ["fuzzy"] });
  });

  it("splits flags at spaces as gettext does, even after a quotation mark that nothing closes", () => {
    const [message] = parsePo('#, a"b, c-format fuzzy,range:, x\nmsgid "a"\nmsgstr "b"\n').file.messages;
    expect(message?.flags).toEqual(["fuzzy", 'a"b', "c-format", "range:", "x"]);
  });

  it("decodes all escapes of C, bytes of one character together", () => {
    const [message] = parsePo('msgid "\\a\\b\\f\\n\\r\\t\\v\\\\\\"\\101\\x41\\303\\251\\xF0\\x9f\\220\\201\\0018"\nmsgstr ""\n').file
      .messages;
    expect(message?.id).toBe('\u0007\b\f\n\r\t\v\\"AAé🐁\u00018');
  });

  it("keeps the translator's comments after the last message", () => {
    const { file, problems } = parsePo('msgid "a"\nmsgstr "b"\n\n# The end.\n');
    expect(file.trailingComments).toEqual(["The end."]);
    expect(problems).toEqual([]);
  });

  it("reads a message whose context has the name of an object's property", () => {
    const { file, problems } = parsePo(
      'msgctxt "__proto__"\nmsgid "constructor"\nmsgstr "x"\n\nmsgctxt "toString"\nmsgid "y"\nmsgstr ""\n',
    );
    expect(problems).toEqual([]);
    expect(file.messages.map(({ context }) => context)).toEqual(["__proto__", "toString"]);
  });

  it("says where each part of a message stands", () => {
    const text = `${HEADER}# one\n#  two\n#: a.md b.md\n#, x, fuzzy\n#| msgid "p"\nmsgctxt "k"\nmsgid ""\n"i"\n  "j"\nmsgstr "t"\n`;
    const [message] = parsePo(text).file.messages;
    const source = ({ start, end }: { start: { offset: number }; end: { offset: number } }) => text.slice(start.offset, end.offset);
    const place = message?.place;
    expect(place && source(place.message)).toBe(text.slice(HEADER.length, -1));
    expect(place?.translatorComments.map(source)).toEqual(["# one", "#  two"]);
    expect(place?.references.map(source)).toEqual(["a.md", "b.md"]);
    expect(place?.flags.map(source)).toEqual(["fuzzy", "x"]);
    expect(place?.previous.id && source(place.previous.id)).toBe('"p"');
    expect(place?.context && source(place.context)).toBe('"k"');
    expect(place && source(place.id)).toBe('""\n"i"\n  "j"');
    expect(place?.translation).toEqual({
      start: { line: 14, column: 8, offset: text.length - 4 },
      end: { line: 14, column: 11, offset: text.length - 1 },
    });
  });
});

describe("a broken file", () => {
  it.each<[string, string, string, string, object[]]>([
    ["a string that does not end", 'msgid "a"\nmsgstr "b\n', '"b', "Unexpected end of line inside a string", [{ translation: "b" }]],
    ["a backslash before the last quotation mark", 'msgid "a"\nmsgstr "b\\"\n', '"b\\"', "Unexpected end of line", [{ translation: 'b"' }]],
    [
      "quotation marks that are not escaped",
      'msgid "a"\nmsgstr "the "old" press"\n',
      '"',
      "Unexpected quotation mark",
      [{ translation: 'the "old" press' }],
    ],
    ["text after a string", 'msgid "a"\nmsgstr "b" c\n', "c", "Unexpected text `c`", [{ translation: "b" }]],
    ["an escape that gettext does not know", 'msgid "a"\nmsgstr "\\*b"\n', "\\*", "Unexpected escape `\\*`", [{ translation: "\\*b" }]],
    ["bytes that are no UTF-8", 'msgid "a"\nmsgstr "\\xff"\n', "\\xff", "Unexpected bytes `\\xff`", [{ translation: "\uFFFD" }]],
    ["an unknown line", 'msgid "a"\nmsgstr "b"\nfoo "x"\n"y"\n', 'foo "x"', 'Unexpected text `foo "x"`', [{ translation: "b" }]],
    ["an unknown keyword in a comment's clothes", '#~ nonsense\nmsgid "a"\nmsgstr "b"\n', "nonsense", "Unexpected text", [{ id: "a" }]],
    ["a string without a keyword", '"x"\n"y"\nmsgid "a"\nmsgstr "b"\n', '"x"', "Unexpected string", [{ id: "a" }]],
    [
      "a string after a comment",
      'msgid "a"\nmsgstr "b"\n# c\n"x"\nmsgid "d"\nmsgstr ""\n',
      '"x"',
      "Unexpected string",
      [{ translation: "b" }, { id: "d" }],
    ],
    [
      "no msgstr",
      'msgctxt "k"\nmsgid "a"\n\n# c\nmsgid "d"\nmsgstr "e"\n',
      'msgctxt "k"\nmsgid "a"',
      "Unexpected entry without `msgstr`",
      [
        { context: "k", id: "a", translation: "" },
        { id: "d", translatorComments: ["c"] },
      ],
    ],
    [
      "no msgid",
      'msgctxt "k"\nmsgstr "a"\n',
      'msgctxt "k"\nmsgstr "a"',
      "Unexpected entry without `msgid`",
      [{ context: "k", id: "", translation: "a" }],
    ],
    ["a lone msgstr", 'msgstr "a"\n\nmsgid "b"\nmsgstr "c"\n', 'msgstr "a"', "Unexpected entry without `msgid`", [{ id: "b" }]],
    ["a keyword without a string", 'msgid "a"\nmsgstr\n', "msgstr", "Unexpected `msgstr` without a string", [{ translation: "" }]],
    ["two translations", 'msgid "a"\nmsgstr "b"\nmsgstr "c"\n', "msgstr", "Unexpected second `msgstr`", [{ translation: "b" }]],
    ["plural forms without a plural", 'msgid "a"\nmsgstr[0] "b"\n', "msgstr[0]", "Unexpected `msgstr[0]` without", [{ translation: "b" }]],
    [
      "a plural without forms",
      'msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n',
      "msgstr",
      "Unexpected `msgstr` after `msgid_plural`",
      [{ translation: "c" }],
    ],
    [
      "a gap between plural forms",
      'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[999999999999] "d"\n',
      "msgstr[999999999999]",
      "Unexpected `msgstr[999999999999]`, expected `msgstr[1]`",
      [{ translation: "c", furtherForms: ["d"] }],
    ],
    ["half an obsolete entry", '#~ msgid "a"\nmsgstr "b"\n', "msgstr", "Unexpected mixture", [{ obsolete: true, translation: "b" }]],
    [
      "a comment that belongs to nothing",
      'msgid "a"\nmsgstr "b"\n\n#. x\n',
      "#. x",
      "Unexpected end of the file after a comment",
      [{ id: "a" }],
    ],
    [
      "another charset",
      'msgid ""\nmsgstr "Language: de\\n"\n"Content-Type: text/plain; char"\n"set=ISO-8859-1\\n"\n',
      "ISO-8859-1",
      "Unexpected charset `ISO-8859-1`",
      [],
    ],
    [
      "a template's charset beside other characters",
      'msgid ""\nmsgstr "Content-Type: text/plain; charset=CHARSET\\n"\n\nmsgid "é"\nmsgstr ""\n',
      "CHARSET",
      "Unexpected charset",
      [{ id: "é" }],
    ],
  ])("is read on with %s", (_name, text, where, reason, messages) => {
    const { file, problems } = parsePo(text);
    expect(problems.map((problem) => [sourceOf(text, problem), problem.reason])).toEqual([[where, expect.stringContaining(reason)]]);
    expect(file.messages).toMatchObject(messages);
  });

  it("reports a second previous text, even in the middle of an entry", () => {
    const text = '#| msgid "a"\nmsgid "b"\n#| msgid "c"\nmsgstr "d"\n';
    const { file, problems } = parsePo(text);
    expect(file.messages).toMatchObject([{ previous: { id: "a" } }]);
    expect(problems).toMatchObject([{ position: { start: { line: 3, column: 4 } }, reason: expect.stringContaining("second `msgid`") }]);
  });

  it("names both places of a context that stands twice", () => {
    const text = 'msgctxt "k"\nmsgid "a"\nmsgstr "b"\n\nmsgctxt "k"\nmsgid "c"\nmsgstr "d"\n';
    const { file, problems } = parsePo(text);
    expect(file.messages).toHaveLength(2);
    expect(problems).toMatchObject([
      { position: { start: { line: 5, column: 9 } }, related: { position: { start: { line: 1, column: 9 } } } },
    ]);
  });

  it("lets an obsolete message keep the context of a live one, but not its msgid, too", () => {
    const live = 'msgctxt "k"\nmsgid "a"\nmsgstr "b"\n\n';
    expect(parsePo(`${live}#~ msgctxt "k"\n#~ msgid "old"\n#~ msgstr "c"\n`).problems).toEqual([]);
    expect(parsePo(`${live}#~ msgctxt "k"\n#~ msgid "a"\n#~ msgstr "c"\n`).problems).toMatchObject([
      { position: { start: { line: 5 } }, related: { position: { start: { line: 1 } } } },
    ]);
  });

  it("keeps a second header as a message and reports it", () => {
    const { file, problems } = parsePo(`${HEADER}msgid ""\nmsgstr "x"\n`);
    expect(file.messages).toMatchObject([{ id: "", translation: "x" }]);
    expect(problems).toMatchObject([{ position: { start: { line: 5 } }, related: { position: { start: { line: 1 } } } }]);
  });

  it("says that a merge was not finished", () => {
    const text = 'msgid "a"\n<<<<<<< HEAD\nmsgstr "b"\n=======\nmsgstr "c"\n>>>>>>> other\n';
    const { problems } = parsePo(text);
    expect(problems.filter(({ reason }) => reason.includes("conflict marker")).map((problem) => sourceOf(text, problem))).toEqual([
      "<<<<<<< HEAD",
      "=======",
      ">>>>>>> other",
    ]);
  });

  it("accepts a template that leaves its charset open", () => {
    expect(parsePo('msgid ""\nmsgstr "Content-Type: text/plain; charset=CHARSET\\n"\n').problems).toEqual([]);
  });
});

function sourceOf(text: string, { position }: PoProblem): string {
  return text.slice(position.start.offset, position.end.offset);
}
