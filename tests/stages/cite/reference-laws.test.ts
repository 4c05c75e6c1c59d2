import fc from "fast-check";
import type { ElementContent } from "hast";
import { describe, expect, test } from "vitest";
import { dateFields, nameFields, textFields } from "../../../pipeline/libraries/codec/csl-variables.ts";
import type { Name, Reference, ReferenceDate } from "../../../pipeline/model/reference.ts";
import { formatReference } from "../../../pipeline/stages/cite/format-reference.ts";
import { conventionsOf } from "../../support/conventions.ts";

const plainText = (content: readonly ElementContent[]): string =>
  content.map((node) => (node.type === "text" ? node.value : node.type === "element" ? plainText(node.children) : "")).join("");

const words = fc.constantFrom("Alpha", "Beta?", "Gamma Ltd.", "Delta!", "Epsilon…", "Zeta (eta)", "Юг", "12", "3-5", "Q. E. D.");
const name = fc.constantFrom<Name>(
  { family: "Doe", given: "Ann" },
  { literal: "NATO" },
  { family: "Иванов", given: "И." },
  { family: "King", given: "M.", suffix: "Jr." },
);
const date = fc.constantFrom<ReferenceDate>(
  { start: { year: 2010 } },
  { start: { year: 2010, month: 5 } },
  { start: { year: 2010, month: 5, day: 1 } },
  { start: { year: 2010, month: 5, day: 28 }, end: { year: 2010, month: 6, day: 3 } },
  { start: { year: 1930 }, circa: true },
  { literal: "n. y." },
);

/** Any subset of the fields, with any of the values. */
const someOf = <Value>(fields: ReadonlySet<string>, value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> =>
  fc
    .subarray([...fields])
    .chain((names) => fc.tuple(...names.map((field) => value.map((content): [string, Value] => [field, content]))))
    .map((entries) => Object.fromEntries(entries));

const addresses = { URL: "https://example.org/a", DOI: "10.1000/x", "archive-url": "https://web.archive.org/x", language: "ru" };

const reference = fc
  .record({
    names: someOf(nameFields, fc.array(name, { minLength: 1, maxLength: 5 })),
    dates: someOf(dateFields, date),
    fields: someOf(textFields, words),
  })
  .map((parts) => {
    const kept = Object.entries(addresses).filter(([field]) => field in parts.fields);
    return { ...parts, fields: { ...parts.fields, ...Object.fromEntries(kept) } };
  });

const faults: readonly [string, RegExp][] = [
  ["two stops", /\.\./],
  ["a comma and a stop", /,\s*\./],
  ["two commas", /,\s*,/],
  ["a mark and a colon", /[,;]\s*:|:\s*[,;.]/],
  ["a stop behind a mark that ends", /[?!…][”“»]?\s?\./],
  ["an empty bracket", /\(\s*\)|\[\s*\]|„\s*“|“\s*”|«\s*»/],
  ["a space inside a bracket", /[([]\s|\s[)\]]/],
  ["two spaces", /\s\s/],
  ["a space before a stop or comma", /\s[.,]/],
  ["a mark at the beginning", /^[\s.,:;/–—)\]]/],
  ["a mark at the end", /[\s,:;/–—([]$/],
  ["a slash that parts nothing", /\/\s+\/|[,;]\s*\/\//],
  ["a placeholder", /[{}|<>]/],
];

describe.each(["en", "ru", "de", "fr"])("in %s", (locale) => {
  const conventions = conventionsOf(locale);

  test.each(Object.keys(conventions.references.templates))("a reference of the type %s is well formed, whatever it has", (type) => {
    fc.assert(
      fc.property(reference, (parts) => {
        const place = { file: "x" };
        const whole = { key: "k", type, place, fieldPlaces: {}, ...parts } as unknown as Reference;
        const content = formatReference(whole, conventions);
        const text = plainText(content);
        for (const [fault, pattern] of faults) expect(text, fault).not.toMatch(pattern);
        for (const [open, close] of ["()", "[]", "«»"]) expect(text.split(open ?? "").length, text).toBe(text.split(close ?? "").length);
        if ("title" in parts.fields && content.length > 0) expect(text).toContain(parts.fields["title"]?.replace(/^(.*?)$/, "$1"));
        if (content.length > 0 && !/(?:example\.org\/a|archive\.org\/x|1000\/x)$/.test(text)) expect(text).toMatch(/[.?!…»”“)]$/);
      }),
      { numRuns: 40 },
    );
  });
});
