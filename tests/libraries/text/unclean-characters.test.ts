import { describe, expect, it } from "vitest";
import { findUncleanCharacters } from "../../../pipeline/libraries/text/unclean-characters.ts";

const kindsIn = (text: string): string[] => findUncleanCharacters(text).map(({ kind }) => kind);

describe("findUncleanCharacters", () => {
  it.each([
    "می\u200cخواهم",
    "PDF\u200cها",
    "क्\u200dष",
    "👨\u200d👩\u200d👧",
    "🏳️\u200d🌈",
    "ไทย\u200bไทย",
    "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
  ])("leaves alone what %s needs", (text) => {
    expect(findUncleanCharacters(text)).toEqual([]);
  });

  it.each([
    ["a\u200bb", ["invisible"]],
    ["Auf\u200clage", ["invisible"]],
    ["x\u200b\u200b y", ["invisible", "invisible"]],
    ["a\u{E0067}", ["invisible"]],
    ["a\u2028b", ["invisible"]],
    ["\u0000\u0085\u007f", ["forbidden", "forbidden", "forbidden"]],
    ["\ud800 \udc00", ["forbidden", "forbidden"]],
    ["\ufffe \u{1FFFF} \ufdd0", ["forbidden", "forbidden", "forbidden"]],
    ["\u202eabc\u202c", ["forbidden"]],
    ["\ufeff", ["forbidden"]],
    ["caf\ufffd", ["lost"]],
    ["tab\tline\r\nend\u00a0\u00ad\u2060", []],
  ])("in %j", (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it("takes linear time", () => {
    const start = performance.now();
    for (const part of ["\u200b", "\u{E0067}", "🏴\u{E0067}", "\u0000"]) findUncleanCharacters(part.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
