import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const files = readdirSync("pipeline", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name: name.replaceAll("\\", "/"), lines: readFileSync(join("pipeline", name), "utf8").trimEnd().split("\n") }));

test("there are modules to look at", () => {
  expect(files.length).toBeGreaterThan(40);
});

test("no file is longer than 250 lines, and half of them have no more than 60", () => {
  expect(files.filter(({ lines }) => lines.length > 250).map(({ name, lines }) => `${name}: ${lines.length}`)).toEqual([]);
  const sizes = files.map(({ lines }) => lines.length).sort((left, right) => left - right);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(60);
});

test("no module has a name that says nothing", () => {
  expect(
    files.filter(({ name }) => /(^|\/)(utils?|helpers?|common|shared|types|misc)(\.ts$|\/)/.test(name)).map(({ name }) => name),
  ).toEqual([]);
});

test("names are in kebab case", () => {
  expect(files.filter(({ name }) => !/^[a-z0-9/-]+\.ts$/.test(name)).map(({ name }) => name)).toEqual([]);
});

test("every function, class and constant that a module exports says what is true of it", () => {
  const bare = files.flatMap(({ name, lines }) =>
    lines.flatMap((line, index) => {
      if (!/^export (async )?(function|class|const|abstract class)\b/.test(line)) return [];
      const above = lines[index - 1]?.trim() ?? "";
      return above.endsWith("*/") ? [] : [`${name}:${index + 1}`];
    }),
  );
  expect(bare).toEqual([]);
});
