import fc from "fast-check";
import { expect, test } from "vitest";
import { breakAddress, doiAddress, webAddress } from "../../../pipeline/stages/cite/address.ts";

test.each([
  ["https://example.org/a", "https://example.org/a"],
  ["http://пример.рф/статья?x=1", "http://xn--e1afmkfd.xn--p1ai/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F?x=1"],
  ["https://example.org/a|b[c] {d}", "https://example.org/a%7Cb%5Bc%5D%20%7Bd%7D"],
  ["http://[::1]/x", "http://[::1]/x"],
  ["ftp://example.org/f", "ftp://example.org/f"],
  ["HTTPS://EXAMPLE.org", "https://example.org/"],
  ["javascript:alert(1)", undefined],
  ["data:text/html,x", undefined],
  ["www.example.org", undefined],
  ["https://", undefined],
])("%j leads to %j", (url, href) => {
  expect(webAddress(url)).toEqual(href === undefined ? { text: url } : { text: url, href });
});

test.each([
  ["10.1000/182", "https://doi.org/10.1000/182", "https://doi.org/10.1000/182"],
  ["doi:10.1000/182", "https://doi.org/10.1000/182", "https://doi.org/10.1000/182"],
  ["https://dx.doi.org/10.1000/a%23b", "https://doi.org/10.1000/a%23b", "https://doi.org/10.1000/a%23b"],
  [
    "10.1002/(SICI)1<1::AID-X>3.0.CO;2-#",
    "https://doi.org/10.1002/(SICI)1<1::AID-X>3.0.CO;2-#",
    "https://doi.org/10.1002/(SICI)1%3C1::AID-X%3E3.0.CO;2-%23",
  ],
  ["10.1000/50%", "https://doi.org/10.1000/50%", "https://doi.org/10.1000/50%25"],
])("the DOI %j is %j and leads to %j", (doi, text, href) => {
  expect(doiAddress(doi)).toEqual({ text, href });
});

test.each([["none"], ["10.1/x"], ["https://example.org/10.1000/x"], ["10.1000/"]])("%j is no DOI", (doi) => {
  expect(doiAddress(doi)).toEqual({ text: doi });
});

test("an address is broken after slashes and before other marks, and nothing is lost", () => {
  expect(breakAddress("https://www.example.org/a-b/c.html?d=e&f#g/")).toEqual([
    "https://",
    "www",
    ".example",
    ".org/",
    "a",
    "-b/",
    "c",
    ".html",
    "?d",
    "=e",
    "&f",
    "#g/",
  ]);
  fc.assert(fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => breakAddress(url).join("") === url));
});
