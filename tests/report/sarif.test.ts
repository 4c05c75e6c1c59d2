import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { reportSarif } from "../../pipeline/report/sarif.ts";
import { rules } from "../../pipeline/stages/check/rules/index.ts";
import { findings, texts } from "./findings.ts";

const schemaPath = "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
const log = JSON.parse(reportSarif(findings, { toolVersion: "0.1.0", rules, pathPrefix: "my docs/" }));
const [run] = log.runs;

test("a log is valid against the published schema of SARIF 2.1.0", () => {
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaPath, "utf8"));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  expect(validate(log) || validate.errors).toBe(true);
  expect(validate({ ...log, version: "2.0.0" })).toBe(false);
  const [result] = run.results;
  expect(validate({ ...log, runs: [{ ...run, results: [{ ...result, level: "bad" }] }] })).toBe(false);
});

test("every rule is described, and every result refers to its rule", () => {
  const { rules: described } = run.tool.driver;
  for (const { id } of rules) expect(described.map((rule: { id: string }) => rule.id)).toContain(id);
  for (const { ruleId, ruleIndex } of run.results) expect(described[ruleIndex].id).toBe(ruleId);
});

test("places are exact, and relative to the repository", () => {
  const [{ physicalLocation }] = run.results[1].locations;
  expect(physicalLocation).toEqual({
    artifactLocation: { uri: "my%20docs/source/text/article.md", uriBaseId: "%SRCROOT%" },
    region: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 17, charOffset: 15, charLength: 10 },
  });
  expect(run.originalUriBaseIds).toHaveProperty(["%SRCROOT%"]);
  expect(JSON.stringify(log)).not.toContain(process.cwd());
});

test("a fix says what is deleted and what is put there", () => {
  const [{ artifactChanges }] = run.results[1].fixes;
  const [{ replacements }] = artifactChanges;
  const [{ deletedRegion, insertedContent }] = replacements;
  const text = texts.get("source/text/article.md") ?? "";
  const { charOffset, charLength } = deletedRegion;
  const mended = text.slice(0, charOffset) + insertedContent.text + text.slice(charOffset + charLength);
  expect(mended).toBe(text.replace("rubez-", "rubezh-"));
});

test("an accepted finding is suppressed with its reason, others are not", () => {
  const suppressed = run.results.filter(({ suppressions }: { suppressions: unknown[] }) => suppressions.length > 0);
  expect(suppressed).toMatchObject([
    {
      ruleId: "entry-is-cited",
      suppressions: [{ kind: "inSource", status: "accepted", justification: "Kept as further reading, 100 %." }],
    },
  ]);
});

test("a finding keeps its fingerprint when lines move, and equal findings have different ones", () => {
  const [, found] = findings;
  if (found?.place.position === undefined) throw new Error("the second finding has a position");
  const { start, end } = found.place.position;
  const down = { ...found, place: { ...found.place, position: { start: { ...start, line: 90 }, end: { ...end, line: 90 } } } };
  const fingerprints = (...list: (typeof found)[]): string[] =>
    JSON.parse(reportSarif(list, { toolVersion: "0.1.0", rules: [] })).runs[0].results.map(
      (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints["findingHash/v1"],
    );
  expect(fingerprints(down)).toEqual(fingerprints(found));
  expect(new Set(fingerprints(found, down)).size).toBe(2);
});
