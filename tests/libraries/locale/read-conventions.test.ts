import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cslTypes, dateFields, nameFields, otherNameFields, textFields } from "../../../pipeline/libraries/codec/csl-variables.ts";
import { readConventions } from "../../../pipeline/libraries/locale/read-conventions.ts";
import { parseTemplate, type Template } from "../../../pipeline/libraries/locale/reference-template.ts";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { conventionsOf } from "../../support/conventions.ts";

const english = readFileSync("translations/en/locale.yaml", "utf8");
const told = (text: string): string[] =>
  readConventions({ path: "translations/xx/locale.yaml", text }, "xx" as Locale).diagnostics.map(({ reason }) => reason);

test.each(["en", "ru", "de", "fr"])("the conventions of %s are complete", (locale) => {
  const path = `translations/${locale}/locale.yaml`;
  const { value, diagnostics } = readConventions({ path, text: readFileSync(path, "utf8") }, locale as Locale);
  expect(diagnostics).toEqual([]);
  expect(value?.locale).toBe(locale);
  expect(Object.keys(value?.references.templates ?? {}).filter((type) => type !== "default" && !cslTypes.has(type))).toEqual([]);
});

test("the four languages have templates for the same types, and the same terms", () => {
  const keys = (locale: string, name: "templates" | "terms"): string[] => {
    const path = `translations/${locale}/locale.yaml`;
    const { value } = readConventions({ path, text: readFileSync(path, "utf8") }, locale as Locale);
    return Object.keys(value?.references[name] ?? {})
      .filter((key) => key !== "noDateFirst")
      .sort();
  };
  for (const name of ["templates", "terms"] as const)
    for (const locale of ["ru", "de", "fr"]) expect(keys(locale, name)).toEqual(keys("en", name));
});

test.each(["en", "ru", "de", "fr"])("the templates of %s name variables of CSL alone", (locale) => {
  const fieldsOf = (template: Template): string[] =>
    template.flatMap((node) => (node.kind === "field" ? [node.field] : node.kind === "part" ? node.alternatives.flatMap(fieldsOf) : []));
  const { references } = conventionsOf(locale);
  const used = Object.entries(references.templates).flatMap(([type, text]) => fieldsOf(parseTemplate(type, text, references).template));
  const known = new Set([...textFields, ...nameFields, ...otherNameFields, ...dateFields]);
  expect(used.length).toBeGreaterThan(100);
  expect([...new Set(used)].filter((field) => !known.has(field))).toEqual([]);
});

test("a broken template is told where it stands", () => {
  const text = english.replace('post-weblog: "{=webpage}"', 'post-weblog: "{=webpag}<{title>"');
  const { diagnostics } = readConventions({ path: "x/locale.yaml", text }, "en" as Locale);
  expect(diagnostics.map(({ reason }) => reason)).toEqual([
    "Unexpected part `webpag`, expected one of `parts` or `templates`. It stands at character 1 of the template.",
    "Unexpected end of the template, expected `}`. It stands at character 11 of the template.",
    "Unexpected end of the template, expected `>`. It stands at character 10 of the template.",
  ]);
  const line = text.split("\n")[(diagnostics[0]?.place.position?.start.line ?? 0) - 1];
  expect(line).toContain("post-weblog");
});

test.each([
  ['full: "{day}\\u00A0{monthName} {year}"', 'full: "{dya} {monthName}"', /dates\.full/],
  ["intl: en-GB", "intl: klingonisch", /intl/],
  [/ {4}page: \{ one: "p[^\n]*\n/, "", /citations\.locators\.page/],
  [/ {4}default: [^\n]*\n/, "", /references\.templates\.default/],
  [', other: "{value}th ed."', "", /references\.editions\.other/],
])("an absence or an error, %s, is told by its name", (found, replacement, name) => {
  const text = english.replace(found, replacement);
  expect(text).not.toBe(english);
  expect(told(text).join("\n")).toMatch(name);
});
