import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { po } from "gettext-parser";
import { describe, expect, it } from "vitest";
import type { PlacedPoFile, PoFile } from "../../../pipeline/libraries/codec/po.ts";
import { parsePo } from "../../../pipeline/libraries/codec/po-parse.ts";
import { writePo } from "../../../pipeline/libraries/codec/po-write.ts";
import { poFile } from "./po-arbitrary.ts";

const hasGettext = ["msgcat", "msgfmt"].every((tool) => runGettext(tool, ["--version"], "").status === 0);

describe("a PO file", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(poFile({ forGettext: false }), (file) => {
        const { file: read, problems } = parsePo(writePo(file));
        expect(withoutPlaces(read)).toEqual(file);
        expect(problems).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("is written to the same bytes again", () => {
    fc.assert(
      fc.property(poFile({ forGettext: false }), (file) => {
        const text = writePo(file);
        expect(writePo(parsePo(text).file)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it("comes to rest after one rewriting, whatever text it was", () => {
    fc.assert(
      fc.property(poText(), (text) => {
        const once = writePo(parsePo(text).file);
        expect(writePo(parsePo(once).file)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it("is read with CRLF and with a byte order mark as without them", () => {
    fc.assert(
      fc.property(poFile({ forGettext: false }), (file) => {
        const text = `\uFEFF${writePo(file).replaceAll("\n", "\r\n")}`;
        expect(withoutPlaces(parsePo(text).file)).toEqual(file);
      }),
    );
  });
});

describe("any text", () => {
  it("is read without an exception, and its problems lie in it", () => {
    fc.assert(
      fc.property(poText(), (text) => {
        for (const { position, reason, note, related } of parsePo(text).problems) {
          for (const { start, end } of [position, ...(related === undefined ? [] : [related.position])]) {
            expect(start.offset).toBeLessThanOrEqual(end.offset);
            expect(end.offset).toBeLessThanOrEqual(text.length);
            for (const point of [start, end]) expect(point).toEqual(pointAt(text, point.offset));
          }
          expect(reason).toMatch(/^Unexpected .*, expected .*\.$/su);
          expect(note).not.toBe("");
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("is read in a time that grows with its length only", () => {
    const hostile = [
      '"',
      '"a" ',
      "\\",
      'msgid "',
      '#, "\\"',
      "#, a:",
      '\\" ',
      "# ",
      "#~|",
      'msgid "\\x',
      "msgstr[",
      '" #',
      '"\n',
      "\u2068",
      "#: \u2068 ",
      "msgid",
      'msgid ""\n',
    ];
    for (const piece of hostile) {
      for (const lead of ["", 'msgid "', "#, ", '#, "', "#: ", 'msgid ""\nmsgstr "Content-Type: ']) {
        const text = `${lead}${piece.repeat(200_000 / piece.length)}\nmsgid "a"\nmsgstr "b"\n`;
        const startedAt = performance.now();
        parsePo(text);
        expect(performance.now() - startedAt, `${lead}${piece} again and again`).toBeLessThan(2000);
      }
    }
  });
});

describe.skipIf(!hasGettext)("GNU gettext", () => {
  it.each([[[]], [["--no-wrap"]], [["--width=20"]]])("gives the same file back after msgcat %j", (options) => {
    fc.assert(
      fc.property(poFile({ forGettext: true }), (file) => {
        const text = writePo(file);
        const theirs = runGettext("msgcat", ["--force-po", ...options, "-"], text);
        expect(writePo(parsePo(theirs.stdout).file)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it("accepts with msgfmt -c what we write", () => {
    fc.assert(
      fc.property(poFile({ forGettext: true }), (file) => {
        // The check of `c-format` is about the texts, not about their form.
        const messages = file.messages.map((message) => ({ ...message, flags: message.flags.filter((flag) => flag !== "c-format") }));
        const { status, stderr } = runGettext("msgfmt", ["-c", "-o", "/dev/null", "-"], writePo({ ...file, messages }));
        expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
      }),
      { numRuns: 150 },
    );
  });
});

it.runIf(!hasGettext)("cannot be compared with GNU gettext, which is not installed: apt-get install gettext", (context) => {
  context.skip("msgcat and msgfmt are missing");
});

describe("gettext-parser", () => {
  it("reads the same messages", () => {
    fc.assert(
      fc.property(poFile({ forGettext: true }), (file) => {
        const text = writePo(readableByGettextParser(file));
        const theirs = po.parse(text);
        const count = [theirs.translations, theirs.obsolete ?? {}]
          .flatMap((contexts) => Object.values(contexts).map(Object.keys))
          .flat().length;
        expect(count).toBe(file.messages.length + 1);
        for (const { context = "", id, plural, translation, furtherForms = [], obsolete } of parsePo(text).file.messages) {
          const found = (obsolete ? theirs.obsolete : theirs.translations)?.[context]?.[id];
          expect(found?.msgstr).toEqual([translation, ...furtherForms]);
          expect(found?.msgid_plural).toBe(plural);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function runGettext(tool: string, options: readonly string[], input: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(tool, options, { input, encoding: "utf8" });
}

/** gettext-parser knows the escapes \n, \t, \r, \\ and \" only, and takes an empty context for none. */
function readableByGettextParser({ header, messages }: PoFile): PoFile {
  const plain = (value: string) =>
    value.replaceAll(/[\u0007\b\v\f]/g, (character) => String.fromCharCode(0xe000 + character.charCodeAt(0)));
  return {
    header,
    messages: messages.map(({ context, plural, furtherForms, ...message }) => ({
      ...message,
      ...(context !== undefined && { context: `c${plain(context)}` }),
      ...(plural !== undefined && { plural: plain(plural) }),
      ...(furtherForms !== undefined && { furtherForms: furtherForms.map(plain) }),
      id: plain(message.id),
      translation: plain(message.translation),
    })),
  };
}

/** Texts that are nearly PO files. */
function poText(): fc.Arbitrary<string> {
  const words = [
    "msgctxt",
    "msgid",
    "msgid_plural",
    "msgstr",
    "msgstr[0]",
    "msgstr[1]",
    "msgstr[9]",
    "domain",
    "#~",
    "#|",
    "#~|",
    "#.",
    "#:",
    "#,",
    "#=",
    "#",
    "fuzzy",
    '"',
    '"a"',
    '"\\',
    '""',
    '"b\\n"',
    '"\\q\\303\\xff"',
    '"Content-Type: text/plain; charset=latin1\\n"',
    "<<<<<<< HEAD",
    "=======",
    " ",
    " ",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\ufeff",
    "\\",
  ];
  const nearly = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words) }, fc.string({ unit: "binary", maxLength: 3 })), {
    maxLength: 40,
  });
  return fc.oneof({ weight: 5, arbitrary: nearly.map((parts) => parts.join("")) }, fc.string({ unit: "binary" }));
}

function pointAt(text: string, offset: number): { line: number; column: number; offset: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n"), offset };
}

function withoutPlaces({ header, messages, ...file }: PlacedPoFile): PoFile {
  const strip = <Entry extends { readonly place: unknown }>({ place: _place, ...entry }: Entry) => entry;
  return { header: header === undefined ? undefined : strip(header), messages: messages.map(strip), ...file };
}
