import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveLink } from "../../../../pipeline/stages/emit/epub/resolve-link.ts";

const targets = {
  anchors: new Map([
    ["a", "one.xhtml"],
    ["ключ", "two.xhtml"],
    ["100%", "two.xhtml"],
    ["first", "two.xhtml"],
  ]),
  openings: new Map([["two.xhtml", "first"]]),
  paths: new Set(["nav.xhtml"]),
};
const resolve = (href: string): string | undefined => resolveLink(href, "one.xhtml", targets);

describe("resolveLink", () => {
  it("leads within the page, or to the page that has the anchor", () => {
    expect(resolve("#a")).toBe("#a");
    expect(resolve("#ключ")).toBe("two.xhtml#ключ");
    expect(resolve(`#${encodeURIComponent("ключ")}`)).toBe("two.xhtml#ключ");
    expect(resolve("#100%")).toBe("two.xhtml#100%25");
    expect(resolve("nav.xhtml")).toBe("nav.xhtml");
  });

  it("leads to a page without naming the section with which it opens, which Kobo would show in a pop-up", () => {
    expect(resolve("#first")).toBe("two.xhtml");
    expect(resolveLink("#first", "two.xhtml", targets)).toBe("#first");
  });

  it("leads out of the book to the web, to mail and to telephones, and nowhere else", () => {
    expect(resolve("https://a.b/x")).toBe("https://a.b/x");
    expect(resolve("doi:10.1000/182")).toBe("https://doi.org/10.1000/182");
    expect(resolve("tel:+7 495 1")).toBe("tel:+7%20495%201");
    for (const href of [
      "#nowhere",
      "",
      "../x.html",
      "javascript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "https://",
      "mailto:",
      "http://a..b/",
    ]) {
      expect(resolve(href)).toBeUndefined();
    }
  });

  it("escapes what some parsers of URLs refuse", () => {
    expect(resolve("https://a.b/c|d?e=[f]&g=%zz#h#i")).toBe("https://a.b/c%7Cd?e=%5Bf%5D&g=%25zz#h%23i");
    expect(resolve("http://[::1]/[x]")).toBe("http://[::1]/%5Bx%5D");
  });

  it("gives URLs that stay as they are when they are resolved again", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withFragments: true, withQueryParameters: true }),
          fc.string().map((text) => `https://a.b/${text}`),
        ),
        (url) => {
          const resolved = resolve(url);
          if (resolved === undefined) return;
          expect(resolved).not.toMatch(/[\s"<>\\^`{|}]/);
          expect(resolve(resolved)).toBe(resolved);
        },
      ),
    );
  });
});
