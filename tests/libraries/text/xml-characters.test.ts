import { expect, it } from "vitest";
import { onlyXmlCharacters } from "../../../pipeline/libraries/text/xml-characters.ts";

it("drops what XML cannot hold and nothing else", () => {
  expect(onlyXmlCharacters("a\u0000\u0008\u000B\u001F\uD800b\uDC00\uFFFE\uFFFFc")).toBe("abc");
  const kept = "\t\n\r \u0085\u00A0\uD7FF\uE000\uFFFD\u{10000}\u{1F600}\u{10FFFF}";
  expect(onlyXmlCharacters(kept)).toBe(kept);
});
