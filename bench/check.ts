// How long `tetrapla check` takes, and how much memory, for publications of 10, 100 and 1,000 articles of 25 KB, a tenth of
// them translated into three languages; then for the sample. Run it: npm run compile && npx tsc -p bench && node .tetrapla/bench/check.js
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePublication } from "./make-publication.ts";

const program = join(process.cwd(), "dist/cli/main.js");
const locales = ["de", "fr", "ru"];

interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMiB: number;
  readonly findings: number;
}

const sizes = process.argv.slice(2).map(Number);
console.log("articles  seconds  CPU s  ms/article  peak MiB  findings");
for (const count of sizes.length > 0 ? sizes : [10, 100, 1000]) show(String(count), await measurePublication(count, locales), count);
const startUp = await measurePublication(0, []);
const sample = await measure(process.cwd());
show("sample", sample, 1);
console.log(
  `start-up, with nothing to check: ${startUp.cpuSeconds.toFixed(2)} s of CPU; the sample's check beyond it: ${(sample.cpuSeconds - startUp.cpuSeconds).toFixed(2)} s`,
);

async function measurePublication(count: number, languages: readonly string[]): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), "tetrapla-bench-"));
  try {
    makePublication(folder, count, languages, (names) => run(folder, "sync", ...names));
    return await measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(folder: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`tetrapla ${args[0]} ended with ${status}: ${stderr}`);
}

/** Runs a check in a process of its own, which says at its end what it used. */
async function measure(folder: string, args: readonly string[] = ["check", "--reporter", "json"]): Promise<Run> {
  const farewell =
    "process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\nUSED '+JSON.stringify([u.userCPUTime+u.systemCPUTime,u.maxRSS])+'\\n')})";
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", `data:text/javascript,${farewell}`, program, ...args], { cwd: folder });
  const [output, errors] = await Promise.all([child.stdout.toArray(), child.stderr.toArray()]);
  const seconds = (performance.now() - start) / 1000;
  const used = /USED (.*)/.exec(Buffer.concat(errors).toString())?.[1];
  if (used === undefined) throw new Error(`no usage was told: ${Buffer.concat(errors)}`);
  const [microseconds = 0, kibibytes = 0] = JSON.parse(used) as number[];
  const report = Buffer.concat(output).toString();
  const findings = report.startsWith("{") ? (JSON.parse(report) as { findings: unknown[] }).findings.length : 0;
  return { seconds, cpuSeconds: microseconds / 1e6, peakMiB: kibibytes / 1024, findings };
}

function show(name: string, { seconds, cpuSeconds, peakMiB, findings }: Run, articles: number): void {
  const cells = [
    name.padStart(8),
    seconds.toFixed(1).padStart(8),
    cpuSeconds.toFixed(1).padStart(6),
    ((seconds * 1000) / articles).toFixed(0).padStart(11),
  ];
  console.log([...cells, peakMiB.toFixed(0).padStart(9), String(findings).padStart(9)].join(" "));
}
