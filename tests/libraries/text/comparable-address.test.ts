import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { archivedAddress } from "../../../pipeline/libraries/text/archived-address.ts";
import { comparableAddress } from "../../../pipeline/libraries/text/comparable-address.ts";
import { isPermanentAddress } from "../../../pipeline/libraries/text/permanent-address.ts";

describe("one page", () => {
  test.each([
    ["http://example.org", "https://www.example.org/"],
    ["https://example.org/a/", "https://EXAMPLE.org/a"],
    ["https://example.org/a?x=1&y=2", "https://example.org/a?y=2&x=1&utm_source=z#top"],
    ["https://en.m.wikipedia.org/wiki/A", "https://en.wikipedia.org/wiki/A"],
    ["https://ru.wikipedia.org/wiki/Москва", "https://ru.wikipedia.org/wiki/%D0%9C%D0%BE%D1%81%D0%BA%D0%B2%D0%B0"],
    ["https://example.org/index.html", "https://example.org/"],
    ["https://example.org:443/a", "http://example.org/a"],
    ["https://web.archive.org/web/20100528000000/http://example.org/a", "https://example.org/a"],
  ])("%s is %s", (one, other) => {
    expect(comparableAddress(one)).toBe(comparableAddress(other));
    expect(comparableAddress(one)).toBeDefined();
  });
});

describe("different pages", () => {
  test.each([
    ["https://example.org/a", "https://example.org/b"],
    ["https://example.org/a", "https://example.org/A"],
    ["https://example.org/?id=1", "https://example.org/?id=2"],
    ["https://example.org/#!/a", "https://example.org/#!/b"],
    ["https://example.org/", "https://example.com/"],
    ["https://m.example.org/", "https://n.example.org/"],
    ["https://example.org:8080/", "https://example.org/"],
  ])("%s is not %s", (one, other) => {
    expect(comparableAddress(one)).not.toBe(comparableAddress(other));
  });
});

test("what is no address of a page has nothing to compare", () => {
  for (const text of ["", "example.org", "ftp://example.org/", "https://", "javascript:alert(1)"])
    expect(comparableAddress(text)).toBeUndefined();
});

test("an archived copy tells its page", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
      expect(archivedAddress(`https://web.archive.org/web/20100528120000/${url}`)).toBe(url);
      expect(archivedAddress(`https://archive.ph/2010.05.28-120000/${url}`)).toBe(url);
      expect(comparableAddress(`https://web.archive.org/web/2010id_/${url}`)).toBe(comparableAddress(url));
    }),
  );
  expect(archivedAddress("https://web.archive.org/web/2010/example.org/a")).toBe("http://example.org/a");
  expect(archivedAddress("https://archive.wikiwix.com/cache/?url=https%3A%2F%2Fexample.org%2Fa")).toBe("https://example.org/a");
});

test("an address that only looks like a copy is none", () => {
  for (const url of [
    "https://example.org/2010/05/28/news",
    "https://archive.ph/AbCdE",
    "https://perma.cc/AB12-CD34",
    "https://example.org/?url=https://a.org/",
  ])
    expect(archivedAddress(url)).toBeUndefined();
});

test("resolvers and archives are permanent, others are not", () => {
  for (const url of [
    "https://doi.org/10.1/x",
    "https://hdl.handle.net/1/2",
    "https://arxiv.org/abs/1005.0001",
    "https://perma.cc/x",
    "https://example.org/ark:/1/2",
  ])
    expect(isPermanentAddress(url)).toBe(true);
  for (const url of ["https://example.org/doi.org/x", "https://notarchive.org/", "https://doi.org.example.com/"])
    expect(isPermanentAddress(url)).toBe(false);
});

test("any text is compared without an exception, in no time", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      (text) => void [comparableAddress(`https://a.b/${text}`), archivedAddress(text), isPermanentAddress(text)],
    ),
  );
  const start = performance.now();
  for (const piece of ["/2010", "a.", "/2010/http:", "https://web.archive.org/web/", "?url="])
    comparableAddress(`https://a.org/${piece.repeat(20_000)}`);
  expect(performance.now() - start).toBeLessThan(2000);
});
