import { execFile } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { newFolder } from "../new-folder.ts";

const run = promisify(execFile);

/** Each page as Poppler draws it, at fifty points an inch: a byte for the lightness of each point, behind the head of a PGM file. */
export async function rasters(bytes: Uint8Array): Promise<Buffer[]> {
  const folder = newFolder({}, "pages");
  writeFileSync(join(folder, "file.pdf"), bytes);
  await run("pdftoppm", ["-r", "50", "-gray", join(folder, "file.pdf"), join(folder, "page")]);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".pgm"))
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}

/** How much the lightest or darkest change of a point is, of 255. Poppler puts letters on quarters of points: a letter on the border of two may go to either. */
export function farthestChange(before: readonly Buffer[], after: readonly Buffer[]): number {
  if (before.length === 0 || before.length !== after.length) return 255;
  return Math.max(...before.map((page, index) => changeOf(page, after[index] ?? Buffer.alloc(0))));
}

function changeOf(before: Buffer, after: Buffer): number {
  if (before.length !== after.length) return 255;
  let farthest = 0;
  for (let index = 0; index < before.length; index += 1)
    farthest = Math.max(farthest, Math.abs((before[index] ?? 0) - (after[index] ?? 0)));
  return farthest;
}
