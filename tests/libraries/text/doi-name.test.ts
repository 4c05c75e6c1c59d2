import { expect, test } from "vitest";
import { doiName } from "../../../pipeline/libraries/text/doi-name.ts";

test.each([
  ["10.1000/182", "10.1000/182"],
  ["doi:10.1000/182", "10.1000/182"],
  ["DOI: 10.1000/182", "10.1000/182"],
  ["https://doi.org/10.1000/182", "10.1000/182"],
  ["http://dx.doi.org/10.1000/a%3Cb", "10.1000/a<b"],
  ["https://doi.org/10.1000/100%", "10.1000/100%"],
  ["10.1002/(SICI)1097-4679(199911)55:11<1<1::AID>3.0.CO;2-X", "10.1002/(SICI)1097-4679(199911)55:11<1<1::AID>3.0.CO;2-X"],
])("%s is of %s", (text, name) => {
  expect(doiName(text)).toBe(name);
});

test.each(["", "10.1000", "10.1000/a b", "https://example.org/10.1000/182", "11.1000/182"])("%j has none", (text) => {
  expect(doiName(text)).toBeUndefined();
});
