import { expect, test } from "vitest";
import { carryOver } from "../../../pipeline/libraries/text/carry-over.ts";

test("typography is no business of a translation", () => {
  expect(carryOver('He said "no" - twice.', "He said “no” – twice.", "Он дважды сказал «нет».")).toEqual({
    target: "Он дважды сказал «нет».",
    exchanged: [],
  });
});

test("a code that changed is exchanged in the translation, wherever it stands there", () => {
  expect(
    carryOver(
      "It began in Moscow [@a, p. 3] with `x`.",
      "It began in Moscow [@a, p. 4] with `y`.",
      "В Москве с `x` всё и началось [@a, p. 3].",
    ),
  ).toEqual({
    target: "В Москве с `y` всё и началось [@a, p. 4].",
    exchanged: ["[@a, p. 3] → [@a, p. 4]", "`x` → `y`"],
  });
});

test("two codes may change places", () => {
  expect(carryOver("A [@a] and [@b].", "A [@b] and [@a].", "А [@a] и [@b].")?.target).toBe("А [@b] и [@a].");
});

test("what is not certain is left to a translator", () => {
  // The words changed, the code is not in the translation, or it is there twice.
  expect(carryOver("It began in Moscow [@a].", "It began in Kyiv [@a].", "Началось в Москве [@a].")).toBeUndefined();
  expect(carryOver("A [@a].", "A [@b].", "А.")).toBeUndefined();
  expect(carryOver("A [@a].", "A [@b].", "А [@a] и ещё [@a].")).toBeUndefined();
  expect(carryOver("A [@a] and [@a].", "A [@a] and [@b].", "А [@a] и [@a].")).toBeUndefined();
  // A code that was added or removed is more than an exchange.
  expect(carryOver("A [@a].", "A [@a][^n].", "А [@a].")).toBeUndefined();
});
