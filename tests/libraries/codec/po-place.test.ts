import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePo } from "../../../pipeline/libraries/codec/po-parse.ts";
import { placeInPoString } from "../../../pipeline/libraries/codec/po-place.ts";
import { scanPoString, writePoString } from "../../../pipeline/libraries/codec/po-string.ts";
import { text as anyText } from "./po-arbitrary.ts";

describe("placeInPoString", () => {
  it("finds a bad citation on the line and in the column where it stands, beyond escapes and in wrapped strings", () => {
    const text = '#~ msgid "a"\n#~ msgstr ""\n#~ "Das \\"Buch\\"\\t"\n#~ "und [@smth, S. 3] so\\n"\n';
    const [message] = parsePo(text).file.messages;
    const start = message?.translation.indexOf("@smth") ?? -1;
    expect(message && placeInPoString(text, message.place.translation, start, start + 5)).toEqual({
      start: { line: 4, column: 10, offset: text.indexOf("@smth") },
      end: { line: 4, column: 15, offset: text.indexOf("@smth") + 5 },
    });
  });

  it("gives each code unit the characters that it was decoded from", () => {
    const strings = fc.array(anyText(false), { minLength: 1, maxLength: 4 });
    const between = fc.constantFrom("\n", "\r\n", "\n\n", " ", "\n  ", "\n\t");
    fc.assert(
      fc.property(strings, between, fc.boolean(), (parts, separator, obsolete) => {
        const prefix = obsolete && separator.includes("\n") ? "#~ " : "";
        const text = `msgid "x" ${prefix === "" ? "" : "\n"}${prefix}msgstr ${parts.map(writePoString).join(`${separator}${prefix}`)}\n`;
        const [message] = parsePo(text).file.messages;
        const value = parts.join("");
        expect(message?.translation).toBe(value);
        for (let index = 0; message !== undefined && index < value.length; index++) {
          const { start, end } = placeInPoString(text, message.place.translation, index, index + 1);
          let decoded = "";
          scanPoString(text.slice(start.offset, end.offset), (unit) => {
            decoded += unit.value;
          });
          expect(decoded).toBe(value[index]);
          expect(start).toEqual({
            line: text.slice(0, start.offset).split("\n").length,
            column: start.offset - text.lastIndexOf("\n", start.offset - 1),
            offset: start.offset,
          });
        }
      }),
    );
  });

  it("gives a character of several byte escapes the place of them all", () => {
    const text = 'msgid "a"\nmsgstr "x\\360\\237\\220\\201\\101"\n';
    const [message] = parsePo(text).file.messages;
    const columns = [0, 1, 2, 3, 4].map((index) => message && placeInPoString(text, message.place.translation, index).start.column);
    expect(columns).toEqual([9, 10, 10, 26, 30]);
  });

  it("stays before the closing quotation mark at the end, and inside the quotation marks of an empty string", () => {
    const text = 'msgid "ab"\nmsgstr ""\n';
    const [message] = parsePo(text).file.messages;
    expect(message && placeInPoString(text, message.place.id, 2)).toMatchObject({ start: { line: 1, column: 10 }, end: { column: 10 } });
    expect(message && placeInPoString(text, message.place.id, 0, 99)).toMatchObject({ start: { column: 8 }, end: { column: 10 } });
    expect(message && placeInPoString(text, message.place.translation, 0, 5)).toMatchObject({
      start: { line: 2, column: 9 },
      end: { column: 9 },
    });
  });

  it("gives the end of a broken entry for a string that is missing", () => {
    const text = 'msgid "a"\n';
    const [message] = parsePo(text).file.messages;
    expect(message && placeInPoString(text, message.place.translation, 0, 1)).toMatchObject({
      start: { line: 1, column: 10 },
      end: { column: 10 },
    });
  });
});
