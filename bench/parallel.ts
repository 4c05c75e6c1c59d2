// How long a parallel edition takes beside the editions in one language that it is made of: HTML, EPUB and PDF of the workspace in
// this folder, alternating, each into an empty folder.
// Run it: npm run compile && npx tsc -p bench && node .tetrapla/bench/parallel.js [rounds] [edition…]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const rounds = Number(process.argv[2] ?? 5);
const editions = process.argv.length > 3 ? process.argv.slice(3) : ["en+ru", "en+ru+de+fr"];
const scratch = mkdtempSync(join(tmpdir(), "tetrapla-bench-"));

try {
  for (const edition of editions) {
    const locales = edition.split("+");
    const taken = { parallel: [] as number[], apart: [] as number[], together: [] as number[] };
    build("--parallel", locales.join());
    for (let round = 0; round < rounds; round++) {
      taken.parallel.push(build("--parallel", locales.join()));
      taken.apart.push(locales.map((locale) => build("--locale", locale)).reduce((sum, time) => sum + time));
      taken.together.push(build("--locale", locales.join()));
    }
    const [parallel, apart, together] = [taken.parallel, taken.apart, taken.together].map(median);
    console.log(
      `${edition}, median of ${rounds}: ${parallel?.toFixed(0)} ms; its languages in runs of their own ${apart?.toFixed(0)} ms (×${ratio(parallel, apart)}), in one run ${together?.toFixed(0)} ms (×${ratio(parallel, together)})`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function build(...flags: string[]): number {
  const out = join(scratch, "out");
  rmSync(out, { recursive: true, force: true });
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["dist/cli/main.js", "build", "--out", out, ...flags], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

function ratio(one = 0, other = 1): string {
  return (one / other).toFixed(2);
}
