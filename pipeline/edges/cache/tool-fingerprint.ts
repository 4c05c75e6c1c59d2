import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Tells one build of this tool from another: the names, sizes and times of its own files. It never reaches an output. */
export async function toolFingerprint(): Promise<string> {
  const top = join(dirname(fileURLToPath(import.meta.url)), "../..");
  const names = (await readdir(top, { recursive: true })).filter((name) => /\.[jt]s$/.test(name)).sort();
  const stats = await Promise.all(names.map((name) => stat(join(top, name))));
  const hash = createHash("sha256").update(process.version);
  for (const [index, { size, mtimeMs }] of stats.entries()) hash.update(`\0${names[index]} ${size} ${mtimeMs}`);
  return hash.digest("hex");
}
