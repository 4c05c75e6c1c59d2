import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const packages = (JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, LockedPackage> }).packages;

// `npm install` behind a registry without them drops the packages of other systems from the lock file; `npm ci` then
// refuses it everywhere.
test("the lock file has the packages of all systems", () => {
  const needed = Object.entries(packages).flatMap(([path, locked]) =>
    Object.keys(locked.optionalDependencies ?? {}).map((name) => ({ path, name })),
  );
  expect(needed.length).toBeGreaterThan(0);
  const missing = needed.filter(({ path, name }) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`]);
  expect(missing).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(readFileSync("package-lock.json", "utf8")).not.toContain('"resolved"');
});
