import { createRequire } from "node:module";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { beforeAll, expect, test } from "vitest";

const config = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");
let result: ICruiseResult;

beforeAll(async () => {
  const { forbidden, options } = config;
  const cruised = await cruise(["pipeline"], { ...options, ruleSet: { forbidden }, validate: true }, undefined, {
    tsConfig: extractTSConfig("tsconfig.json"),
  });
  result = cruised.output as ICruiseResult;
});

test("dependency-cruiser sees the modules and what they import", () => {
  const own = result.modules.filter(({ source }) => source.startsWith("pipeline/"));
  expect(own.length).toBeGreaterThan(40);
  expect(own.flatMap(({ dependencies }) => dependencies).length).toBeGreaterThan(own.length);
});

test("no module crosses a boundary", () => {
  expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});

test("a stage that imported another stage would be found", async () => {
  const planted = result.modules.find(({ source }) => source === "pipeline/stages/number/number-article.ts");
  expect(planted).toBeDefined();
  const rule = config.forbidden.find(({ name }: { name: string }) => name === "stages-meet-in-the-model");
  const from = new RegExp(rule.from.path).exec("pipeline/stages/number/number-article.ts");
  expect(from?.[1]).toBe("number");
  const allowed = rule.to.pathNot.map((pattern: string) => new RegExp(pattern.replace("$1", "number")));
  expect(allowed.some((pattern: RegExp) => pattern.test("pipeline/stages/align/align-article.ts"))).toBe(false);
});
