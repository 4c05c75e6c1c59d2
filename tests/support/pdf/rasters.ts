import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { newFolder } from "../new-folder.ts";

const run = promisify(execFile);

/** A hash of each page as Poppler draws it, at fifty points an inch. */
export async function rasters(bytes: Uint8Array): Promise<string[]> {
  const folder = newFolder({}, "pages");
  writeFileSync(join(folder, "file.pdf"), bytes);
  await run("pdftoppm", ["-r", "50", join(folder, "file.pdf"), join(folder, "page")]);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ppm"))
    .sort()
    .map((name) =>
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    );
}
