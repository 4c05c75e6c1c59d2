import { expect, test } from "vitest";
import { parseTemplate } from "../../../pipeline/libraries/locale/reference-template.ts";

const vocabulary = {
  parts: { date: "<{issued}|{term:noDate}>", loop: "{=loop}", a: "{=b}", b: "{=a}", broken: "{" },
  templates: { book: "{title:italic}. {=date}", default: "{title}" },
  terms: { noDate: "n.d." },
};
const parse = (text: string) => parseTemplate("own", text, vocabulary);
const field = (name: string, form = "plain") => ({ kind: "field", field: name, form });
const literal = (text: string) => ({ kind: "literal", text });

test.each([
  ["", []],
  ["In: {title}.", [literal("In: "), field("title"), literal(".")]],
  ["{container-title:italic}", [field("container-title", "italic")]],
  ["\\<{title}\\>\\{\\|\\\\", [literal("<"), field("title"), literal(">{|\\")]],
  ["<{URL}|{DOI}>", [{ kind: "part", alternatives: [[field("URL")], [field("DOI")]] }]],
  [
    "<<{publisher-place}: >{publisher}>",
    [{ kind: "part", alternatives: [[{ kind: "part", alternatives: [[field("publisher-place"), literal(": ")]] }, field("publisher")]] }],
  ],
  ["{term:noDate}", [{ kind: "term", name: "noDate" }]],
  [
    "{=book}",
    [field("title", "italic"), literal(". "), { kind: "part", alternatives: [[field("issued")], [{ kind: "term", name: "noDate" }]] }],
  ],
])("reads %j", (text, template) => {
  expect(parse(text)).toEqual({ template, problems: [] });
});

test.each([
  ["{title", 0, /end of the template, expected `}`/],
  ["x <{title}", 2, /end of the template, expected `>`/],
  ["a > b", 2, /Unexpected `>`, expected `\\>`/],
  ["a | b", 2, /Unexpected `\|`/],
  ["a } b", 2, /Unexpected `}`/],
  ["x\\", 1, /Unexpected `\\`/],
  ["< online>", 0, /part without a field/],
  ["{}", 0, /Unexpected `{}`/],
  ["{title : quoted}", 0, /Unexpected `{title : quoted}`/],
  ["{title:bold}", 0, /Unexpected form `bold`, expected `plain`/],
  ["{title:constructor}", 0, /Unexpected form/],
  ["{term:toString}", 0, /Unexpected term `toString`/],
  ["{=nothing}", 0, /Unexpected part `nothing`/],
  ["{=own}", 0, /Unexpected part `own`/],
  [". {=loop}", 2, /Unexpected part `loop` within itself/],
  [". {=a}", 2, /Unexpected part `a` within itself/],
])("tells what is wrong with %j", (text, offset, reason) => {
  const { problems } = parse(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.offset).toBe(offset);
  expect(problems[0]?.reason).toMatch(reason);
});

test("a defect of a part is not told again where the part is named", () => {
  expect(parse("{=broken}").problems).toEqual([]);
});

test("parts within parts, ten times over, end", () => {
  const parts = Object.fromEntries(Array.from({ length: 20 }, (_, level) => [`p${level}`, `{=p${level + 1}}`.repeat(10)]));
  const { problems } = parseTemplate("own", "{=p0}", { ...vocabulary, parts: { ...parts, p20: "{title}" } });
  expect(problems.some(({ reason }) => reason.startsWith("Unexpected size"))).toBe(true);
});
