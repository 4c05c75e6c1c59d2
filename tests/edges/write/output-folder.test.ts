import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { OutputFolder } from "../../../pipeline/edges/write/output-folder.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let folder: string;
const read = (path: string): string => readFileSync(join(folder, path), "utf8");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tetrapla-output-"));
});

describe("an output folder", () => {
  test("shows nothing before commit, and everything after it", async () => {
    const output = await OutputFolder.open(folder);
    await output.stage({ path: "ru/a.html", bytes: bytes("A") });
    await output.stage({ path: "manifest.json", bytes: bytes("{}") });
    expect(existsSync(join(folder, "ru/a.html"))).toBe(false);
    await output.commit([]);
    expect([read("ru/a.html"), read("manifest.json")]).toEqual(["A", "{}"]);
    expect(readdirSync(folder).sort()).toEqual(["manifest.json", "ru"]);
  });

  test("removes what it is told to, and the folders that are empty then", async () => {
    mkdirSync(join(folder, "de"));
    writeFileSync(join(folder, "de/old.html"), "old");
    writeFileSync(join(folder, "mine.txt"), "mine");
    const output = await OutputFolder.open(folder);
    await output.commit(["de/old.html"]);
    expect(readdirSync(folder)).toEqual(["mine.txt"]);
  });

  test("forgets what was staged when a run is given up", async () => {
    writeFileSync(join(folder, "a.html"), "old");
    const output = await OutputFolder.open(folder);
    await output.stage({ path: "a.html", bytes: bytes("new") });
    await output.discard();
    expect(readdirSync(folder)).toEqual(["a.html"]);
    expect(read("a.html")).toBe("old");
  });

  test("an interrupted run that had not decided leaves the old output", async () => {
    writeFileSync(join(folder, "a.html"), "old");
    const interrupted = await OutputFolder.open(folder);
    await interrupted.stage({ path: "a.html", bytes: bytes("new") });
    await OutputFolder.open(folder);
    expect(readdirSync(folder)).toEqual(["a.html"]);
    expect(read("a.html")).toBe("old");
  });

  test("an interrupted run that had decided is completed by the next", async () => {
    writeFileSync(join(folder, "a.html"), "old");
    writeFileSync(join(folder, "gone.html"), "gone");
    const interrupted = await OutputFolder.open(folder);
    await interrupted.stage({ path: "a.html", bytes: bytes("new a") });
    await interrupted.stage({ path: "b.html", bytes: bytes("new b") });
    writeFileSync(
      join(folder, ".staging/journal.json"),
      JSON.stringify({ put: ["placed.html", "a.html", "b.html"], remove: ["gone.html"] }),
    );
    writeFileSync(join(folder, "placed.html"), "placed before the interruption");
    await OutputFolder.open(folder);
    expect(readdirSync(folder).sort()).toEqual(["a.html", "b.html", "placed.html"]);
    expect([read("a.html"), read("b.html"), read("placed.html")]).toEqual(["new a", "new b", "placed before the interruption"]);
  });

  test("does not touch a file that is in place already", async () => {
    const first = await OutputFolder.open(folder);
    await first.stage({ path: "index.html", bytes: bytes("same") });
    await first.commit([]);
    const second = await OutputFolder.open(folder);
    await second.stageIfChanged({ path: "index.html", bytes: bytes("same") });
    expect(existsSync(join(folder, ".staging"))).toBe(false);
  });

  test("refuses a path that leaves it", async () => {
    const output = await OutputFolder.open(folder);
    await expect(output.stage({ path: "../outside.html", bytes: bytes("x") })).rejects.toThrow("stays inside");
    await expect(output.stage({ path: "a/../../outside.html", bytes: bytes("x") })).rejects.toThrow("stays inside");
  });
});
