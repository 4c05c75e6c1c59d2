import { expect, test } from "vitest";
import { sentenceEnd } from "../../../pipeline/libraries/text/sentence-end.ts";

test.each([
  ["It ends.", "sentence"],
  ["Does it end?\uFFFC\uFFFC", "sentence"],
  ["“It ends.”)", "sentence"],
  ["它结束了。", "sentence"],
  ["انتهى؟", "sentence"],
  ["As follows:", "colon"],
  ["Write “:”", "nothing"],
  ["first,", "comma"],
  ["A heading", "nothing"],
  ["A heading\uFFFC", "nothing"],
  ["the 16th century", "nothing"],
  ["XVI в.", undefined],
  ["Ludwig XIV.", undefined],
  ["das 16.", undefined],
  ["in 44 B.C.", undefined],
  ["and so on, etc.", undefined],
  ["", undefined],
  ["\uFFFC", undefined],
])("%s: %s", (text, expected) => {
  expect(sentenceEnd(text)).toBe(expected);
});

test("takes time in proportion to the text", () => {
  const start = performance.now();
  sentenceEnd(`${" ".repeat(200_000)}a${") ".repeat(100_000)}`);
  expect(performance.now() - start).toBeLessThan(1_000);
});
