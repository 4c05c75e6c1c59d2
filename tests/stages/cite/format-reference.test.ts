import { readFileSync } from "node:fs";
import type { ElementContent } from "hast";
import { expect, test } from "vitest";
import { readCslYaml } from "../../../pipeline/libraries/codec/csl-yaml.ts";
import type { Reference } from "../../../pipeline/model/reference.ts";
import { formatReference } from "../../../pipeline/stages/cite/format-reference.ts";
import { conventionsOf } from "../../support/conventions.ts";

const locales = ["en", "ru", "de", "fr"];

function references(text: string): readonly Reference[] {
  const { value, diagnostics } = readCslYaml({ path: "references.yaml", text });
  expect(diagnostics).toEqual([]);
  return value;
}

/** `·` is U+00A0, `˙` is U+202F; titles of works stand in `_`, words in another language in `{…}lang`, links in `<…>`. */
function show(content: readonly ElementContent[]): string {
  const shown = content.map((node): string => {
    if (node.type === "text") return node.value.replaceAll("\u00A0", "·").replaceAll("\u202F", "˙");
    if (node.type !== "element") return "";
    const inner = show(node.children);
    const text = { cite: `_${inner}_`, span: `{${inner}}`, a: `<${inner}>`, wbr: "" }[node.tagName] ?? "?";
    return `${text}${node.properties["lang"] ?? ""}`;
  });
  return shown.join("");
}

test("references of every kind are written in four languages", () => {
  const lines = references(readFileSync(new URL("fixtures/references.yaml", import.meta.url), "utf8")).flatMap((reference) => [
    `${reference.key} (${reference.type})`,
    ...locales.map((locale) => `${locale}  ${show(formatReference(reference, conventionsOf(locale)))}`.trimEnd()),
    "",
  ]);
  expect(`${lines.join("\n")}`).toBe(readFileSync(new URL("fixtures/references.txt", import.meta.url), "utf8"));
});

const written = (yaml: string, locale = "en"): string => show(formatReference(references(yaml)[0] as Reference, conventionsOf(locale)));

test("an entry with only its key, or with only what no style shows, is nothing", () => {
  expect(formatReference(references("- id: lost\n  type: book\n")[0] as Reference, conventionsOf("en"))).toEqual([]);
  expect(formatReference(references("- id: lost\n  note: hm\n  language: ru\n")[0] as Reference, conventionsOf("ru"))).toEqual([]);
});

test("values are text, whatever they look like", () => {
  const [reference] = references(
    '- id: x\n  type: book\n  title: "<b>{title}</b> <script> \\\\ | & {=book} “q”"\n  publisher: "a|b>"\n  issued: 2010\n',
  );
  const content = formatReference(reference as Reference, conventionsOf("en"));
  expect(content).toEqual([
    { type: "element", tagName: "cite", properties: {}, children: [{ type: "text", value: "<b>{title}</b> <script> \\ | & {=book} “q”" }] },
    { type: "text", value: ". a|b>, 2010." },
  ]);
});

test("only addresses of the web become links, with places to break", () => {
  const [reference] = references("- id: x\n  URL: https://example.org/a_b?c=[d]\n");
  expect(formatReference(reference as Reference, conventionsOf("en")).at(-1)).toEqual({
    type: "element",
    tagName: "a",
    properties: { href: "https://example.org/a_b?c=%5Bd%5D" },
    children: ["https://", "example", ".org/", "a", "_b", "?c", "=[d]"].flatMap((run, index) => [
      ...(index === 0 ? [] : [{ type: "element", tagName: "wbr", properties: {}, children: [] }]),
      { type: "text", value: run },
    ]),
  });
  expect(written("- id: x\n  title: T\n  URL: javascript:alert(1)\n")).toBe("_T_. Online. n.d. Available from: javascript:alert(1)");
  expect(written("- id: x\n  title: T\n  DOI: https://doi.org/10.1000/a(b)\n")).toBe(
    "_T_. Online. n.d. Available from: <https://doi.org/10.1000/a(b)>",
  );
  expect(written("- id: x\n  title: T\n  DOI: none\n")).toBe("_T_. Online. n.d. Available from: none");
});

test.each([
  ["Why?", "“Why?” _J_. 2010."],
  ["So!", "“So!” _J_. 2010."],
  ["And so…", "“And so…” _J_. 2010."],
  ["Acme Inc.", "“Acme Inc.” _J_. 2010."],
  ["One, two,", "“One, two,”. _J_. 2010."],
  ["The “inner” ones", "“The ‘inner’ ones”. _J_. 2010."],
])("the title %j meets the marks of the formula", (title, expected) => {
  expect(written(`- id: x\n  type: article-journal\n  title: ${JSON.stringify(title)}\n  container-title: J\n  issued: 2010\n`)).toBe(
    expected,
  );
});

test.each([
  ["[{ family: Doe, given: Ann }]", ["Doe, Ann.", "Doe·A.", "Doe, Ann.", "Doe, Ann."]],
  [
    "[{ family: Doe, given: Ann }, { family: Roe, given: Bob }, { literal: NATO }]",
    ["Doe, Ann, Bob Roe and NATO.", "Doe·A., Roe·B., NATO.", "Doe, Ann, Bob Roe und NATO.", "Doe, Ann, Bob Roe et NATO."],
  ],
  ["[{ family: Doe, given: Ann }, { literal: others }]", ["Doe, Ann et al.", undefined, "Doe, Ann u.˙a.", "Doe, Ann et·al."]],
  ["[{ family: Gogh, given: Vincent, non-dropping-particle: van }]", ["van Gogh, Vincent.", "van Gogh·V.", undefined, undefined]],
  [
    "[{ family: Fontaine, given: Jean, dropping-particle: de, non-dropping-particle: La }]",
    ["La Fontaine, Jean de.", "La Fontaine·J. de.", undefined, undefined],
  ],
  ["[{ family: King, given: Martin Luther, suffix: Jr. }]", ["King Jr., Martin Luther.", undefined, undefined, undefined]],
  ["[{ family: Sartre, given: Jean-Paul }]", ["Sartre, Jean-Paul.", "Sartre·J.-P.", undefined, undefined]],
  ["[{ family: Толкин, given: Дж.Р.Р. }]", [undefined, "Толкин·Дж.·Р.·Р.", undefined, undefined]],
  ["[{ family: 毛, given: 泽东 }]", [undefined, "毛·泽东.", undefined, undefined]],
  ["[{ literal: Plato }]", ["Plato.", "Plato.", "Plato.", "Plato."]],
])("writes the authors %s", (authors, expected) => {
  for (const [index, locale] of locales.entries()) {
    const start = expected[index];
    if (start !== undefined)
      expect(written(`- id: x\n  type: book\n  author: ${authors}\n  title: T\n`, locale)).toMatch(
        new RegExp(`^${start.replace(/[.]/g, "\\.")} _?T`),
      );
  }
});

test("more than three authors: the first, in Russian behind the title", () => {
  const yaml =
    "- id: x\n  type: book\n  author: [{ family: A, given: X }, { family: B, given: X }, { family: C, given: X }, { family: D, given: X }]\n  title: T\n  issued: 2010\n";
  expect(locales.map((locale) => written(yaml, locale))).toEqual([
    "A, X et al. _T_. 2010.",
    "T / X.·A [и·др.]. 2010.",
    "A, X u.˙a. _T_. 2010.",
    "A, X et·al. _T_. 2010.",
  ]);
});

test.each([
  ["1", ["1st ed.", "1-е·изд.", "1.·Aufl.", "1re·éd."]],
  ["2", ["2nd ed.", "2-е·изд.", "2.·Aufl.", "2e·éd."]],
  ["3", ["3rd ed.", "3-е·изд.", "3.·Aufl.", "3e·éd."]],
  ["11", ["11th ed.", "11-е·изд.", "11.·Aufl.", "11e·éd."]],
  ["Revised edition", ["Revised edition.", "Revised edition.", "Revised edition.", "Revised edition."]],
])("counts the edition %s", (edition, expected) => {
  const yaml = `- id: x\n  type: book\n  title: T\n  edition: ${edition}\n  issued: 2010\n`;
  expect(locales.map((locale) => written(yaml, locale).replace(/^_?T_?\. (.*) 2010\.$/, "$1"))).toEqual(expected);
});

test.each([
  ["12", "p.·12"],
  ["12-15", "pp.·12–15"],
  ["xii--xv", "pp.·xii–xv"],
  ["S12-S15, 20", "pp.·S12–S15, 20"],
  ["A-12", "p.·A-12"],
])("writes the pages %s", (page, expected) => {
  expect(written(`- id: x\n  type: chapter\n  title: T\n  page: ${page}\n  issued: 2010\n`)).toBe(`“T”. 2010, ${expected}.`);
});

test("three hundred references are written in the time of one animation frame or two", () => {
  const all = references(readFileSync(new URL("fixtures/references.yaml", import.meta.url), "utf8"));
  const many = Array.from({ length: 300 }, (_, index) => all[index % all.length] as Reference);
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    for (const reference of many) formatReference(reference, conventionsOf("ru"));
    return performance.now() - start;
  });
  // 3 ms on an idle machine; the limit leaves room for a busy one.
  expect(Math.min(...times)).toBeLessThan(20);
});
