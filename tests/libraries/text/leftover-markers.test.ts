import fc from "fast-check";
import { expect, test } from "vitest";
import { findLeftoverMarkers } from "../../../pipeline/libraries/text/leftover-markers.ts";

const markers = (text: string): string[] => findLeftoverMarkers(text, true, true).map((marker) => marker.text);

test.each([
  ["A word.[12][13]", ["[12]", "[13]"]],
  ["as in [9] and elsewhere", ["[9]"]],
  ["[1] Smith, A Book", ["[1]"]],
  ["A list.[5,6–8]", ["[5,6–8]"]],
  ["A note.[a] Another.[note 2]", ["[a]", "[note 2]"]],
  ["History [edit]", ["[edit]"]],
  ["История [править | править код]", ["[править | править код]"]],
  ["^ a b Smith, A Book", ["^ a b"]],
  ["↑ Смит. Книга", ["↑"]],
  ["x^2^ and H~2~O", ["^2^", "~2~"]],
  ["{{cite web |url=x}} and {{#if:x", ["{{cite web |url=x}}"]],
  ["[[Page|words]]", ["[[Page|words]]"]],
  ["said.【4:12†source】", ["【4:12†source】"]],
  ["\\cite[p. 3]{lee} and \\footcite{kim}", ["\\cite[p. 3]{lee}", "\\footcite{kim}"]],
  ["{Lee, 2019 #45}", ["{Lee, 2019 #45}"]],
  ["Fehler! Verweisquelle konnte nicht gefunden werden.", ["Fehler! Verweisquelle konnte nicht gefunden werden."]],
])("%s has %j", (text, expected) => {
  expect(markers(text)).toEqual(expected);
});

test.each([
  "an index a[1] and args_x[12], x2[3]",
  "an interval [0, 1] or [1, 10], a year [1992]",
  "\\[12] on purpose",
  'a quotation: "they sent [12] soldiers"',
  "Click [edit] to go on",
  "10^6, 2^n, ^_^, ~5 to ~6, a~b",
  "a set {a, b}, a [word] and [sic], word[s]",
  "x = [[1, 2], [3, 4]]",
  "C:\\text is a folder, and so is \\\\server",
  "they turn 10 views; don't say ''so''",
])("%s has none", (text) => {
  expect(markers(text)).toEqual([]);
});

test("markers stand where they say, in order, and never over each other", () => {
  const text = fc.array(
    fc.constantFrom(
      "[1]",
      "[12, 3]",
      "{{",
      "}}",
      "^",
      "~",
      "[[",
      "]]",
      "a",
      " ",
      ".",
      "\\cite{",
      '"',
      "'''",
      "==",
      "[edit]",
      "【",
      "†",
      "】",
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(text, fc.boolean(), fc.boolean(), (pieces, isStart, isEnd) => {
      const whole = pieces.join("");
      let reached = 0;
      for (const { start, end, text: marker } of findLeftoverMarkers(whole, isStart, isEnd)) {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(whole.slice(start, end).trim()).toBe(marker);
        reached = end;
      }
    }),
  );
});

test.each([
  "[",
  "[1",
  "[1]",
  ".[a",
  "{{",
  "{{a",
  "[[a",
  "'''a",
  "\\cite{",
  "\\cite[",
  "^",
  "a^",
  "~a",
  "【†",
  "{a, 2019 #1",
  '"[1] ',
  "[edit",
])("many %s take no time", (piece) => {
  const start = performance.now();
  findLeftoverMarkers(piece.repeat(20_000), true, true);
  expect(performance.now() - start).toBeLessThan(2000);
});
