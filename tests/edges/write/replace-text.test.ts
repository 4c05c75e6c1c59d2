import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaceText } from "../../../pipeline/edges/write/replace-text.ts";
import { newFolder } from "../../support/new-folder.ts";

test("a file that is as it was is replaced, with its permissions and its byte order mark", async () => {
  const path = join(newFolder({ "a.md": "\uFEFFold\r\n" }), "a.md");
  chmodSync(path, 0o640);
  expect(await replaceText(path, "old\r\n", "new\r\n")).toBe(true);
  expect(readFileSync(path, "utf8")).toBe("\uFEFFnew\r\n");
  if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o640);
});

test("a file that somebody else has changed is left alone", async () => {
  const path = join(newFolder({ "a.md": "newer" }), "a.md");
  expect(await replaceText(path, "old", "new")).toBe(false);
  expect(readFileSync(path, "utf8")).toBe("newer");
});

test.skipIf(process.platform === "win32")("a link stays a link", async () => {
  const folder = newFolder({ "real.md": "old" });
  symlinkSync(join(folder, "real.md"), join(folder, "a.md"));
  expect(await replaceText(join(folder, "a.md"), "old", "new")).toBe(true);
  expect(lstatSync(join(folder, "a.md")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "real.md"), "utf8")).toBe("new");
});

test("a file that is gone is not made anew", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "other"), "");
  expect(await replaceText(join(folder, "a.md"), "old", "new")).toBe(false);
});
