import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { rules } from "../../pipeline/stages/check/rules/index.ts";
import { formats } from "../../pipeline/stages/emit/index.ts";
import { nodeRenderers } from "../../pipeline/stages/render/nodes/index.ts";

function modulesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && name !== "index.ts")
    .map((name) => name.slice(0, -3))
    .sort();
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test("every rule file is in the registry, under its own name", () => {
  expect(rules.map(({ id }) => id).sort()).toEqual(modulesIn("pipeline/stages/check/rules"));
  expect(rules.length).toBeGreaterThan(0);
});

test("every node file is in the registry", () => {
  expect(Object.keys(nodeRenderers).map(kebab).sort()).toEqual(modulesIn("pipeline/stages/render/nodes"));
});

test("every format file is in the registry", () => {
  const helpers = ["format", "opds-feed", "publication-index", "publication-sitemap", "store-package"];
  expect(Object.keys(formats).sort()).toEqual(modulesIn("pipeline/stages/emit").filter((name) => !helpers.includes(name)));
});
