import { readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { z } from "zod";
import { type FindingsDocument, findingsSchema } from "../../pipeline/report/findings-schema.ts";
import { reportJson } from "../../pipeline/report/json.ts";
import { findings, texts } from "./findings.ts";

const path = "schemas/findings.schema.json";

test("the shipped schema is that of the code (UPDATE_GOLDEN=1 rewrites it)", () => {
  const text = `${JSON.stringify({ ...z.toJSONSchema(findingsSchema), title: "Findings of tetrapla check" }, null, 2)}\n`;
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(path, text);
  expect(readFileSync(path, "utf8")).toBe(text);
});

test("a report is what the shipped schema says", () => {
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync(path, "utf8")));
  const report = JSON.parse(reportJson(findings, "0.1.0"));
  expect(validate(report) || validate.errors).toBe(true);
  expect(validate({ ...report, version: 2 })).toBe(false);
  expect(validate({ ...report, findings: [{ ...report.findings[0], colour: "red" }] })).toBe(false);
});

test("the example of the documentation is what the schema says", () => {
  const [, example = ""] = /```json\n([\s\S]*?)```/.exec(readFileSync("docs/findings-json.md", "utf8")) ?? [];
  const { findings: shown, summary } = findingsSchema.parse(JSON.parse(example));
  expect(shown).toHaveLength(summary.errors);
});

test("a consumer finds everything that a finding has", () => {
  const report = JSON.parse(reportJson(findings, "0.1.0")) as FindingsDocument;
  expect(report.summary).toEqual({ errors: 2, warnings: 0, infos: 1, accepted: 1, fixable: 1 });
  const found = report.findings.find(({ fix }) => fix !== undefined);
  expect(found).toMatchObject({
    rule: "citation-has-entry",
    severity: "error",
    file: "source/text/article.md",
    start: { line: 3, column: 7, offset: 15 },
    end: { line: 3, column: 17, offset: 25 },
    expected: ["rubezh-2008"],
    related: [{ file: "source/text/references.yaml", start: { line: 1 } }],
  });
  const text = texts.get(found?.file ?? "") ?? "";
  expect(text.slice(found?.start?.offset, found?.end?.offset)).toBe("rubez-2008");
  expect(report.findings.filter(({ accepted }) => accepted !== undefined).map(({ rule }) => rule)).toEqual(["entry-is-cited"]);
});

test("nothing of a syntax tree gets in by a point that has more fields", () => {
  const [, found] = findings;
  const position = found?.place.position;
  if (found === undefined || position === undefined) throw new Error("the second finding has a position");
  const start = { ...position.start, _index: 3, _bufferIndex: 7 };
  expect(reportJson([{ ...found, place: { ...found.place, position: { ...position, start } } }], "0.1.0")).not.toContain("_index");
});
