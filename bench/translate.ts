// How long `tetrapla sync` and `tetrapla status` take after a day of editing: one article of so many passages, translated
// into three locales, of which each tenth passage was edited, each hundredth moved, and each fiftieth is new. The exponent
// says how the time grows with the passages since the line before: 1 is in step with them.
// Run it: npm run compile && npx tsc -p bench && node .tetrapla/bench/translate.js [PASSAGES …]
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { translate } from "./make-publication.ts";

const program = join(process.cwd(), "dist/cli/main.js");
const locales = ["de", "fr", "ru"];
const sizes = process.argv.slice(2).map(Number);
const rounds = 3;

const words =
  "treaty council member summit charter border river force alliance exercise troop committee parliament minister president capital region decade report article conference policy support winter summer harvest market bridge letter printer paper press library village mountain harbour merchant teacher garden kitchen window silver copper iron stone wood".split(
    " ",
  );
const joints = "the of a in to and with from over under before after against between".split(" ");

interface Usage {
  readonly seconds: number;
  readonly cpu: number;
}

interface Times {
  readonly sync: Usage;
  readonly status: Usage;
}

console.log("passages   sync s  status s   both s    CPU s  exponent");
let last: { readonly size: number; readonly cpu: number } | undefined;
const startUp = measure(0);
for (const size of sizes.length > 0 ? sizes : [500, 1000, 2000, 5000, 10_000, 20_000]) {
  const { sync, status } = measure(size);
  // What it takes to start and to read an empty publication says nothing about growth; other programs take no CPU of ours.
  const cpu = sync.cpu + status.cpu - startUp.sync.cpu - startUp.status.cpu;
  const exponent = last === undefined ? "" : (Math.log(cpu / last.cpu) / Math.log(size / last.size)).toFixed(2);
  const cells = [sync.seconds, status.seconds, sync.seconds + status.seconds, sync.cpu + status.cpu].map((time) =>
    time.toFixed(2).padStart(8),
  );
  console.log([String(size).padStart(8), ...cells, exponent.padStart(9)].join(" "));
  last = { size, cpu };
}
console.log(
  `of which start-up: ${startUp.sync.cpu.toFixed(2)} and ${startUp.status.cpu.toFixed(2)} s of CPU; the best of ${rounds} runs each`,
);

function measure(size: number): Times {
  const folder = mkdtempSync(join(tmpdir(), "tetrapla-bench-"));
  try {
    const passages = makePassages(size);
    prepare(folder, passages);
    const synced = join(folder, "translations");
    const kept = join(folder, "kept");
    cpSync(synced, kept, { recursive: true });
    writeArticle(folder, edit(passages));
    const times = Array.from({ length: rounds }, () => {
      rmSync(synced, { recursive: true });
      cpSync(kept, synced, { recursive: true });
      return { sync: run(folder, "sync"), status: run(folder, "status") };
    });
    return { sync: best(times.map(({ sync }) => sync)), status: best(times.map(({ status }) => status)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function prepare(folder: string, passages: readonly string[]): void {
  const policies = locales.map((locale) => `${locale}: { missing: source, stale: mark }`).join(", ");
  writeFileSync(join(folder, "publication.yaml"), `title: Bench\nidentifier: https://bench.example/\nlocales: { ${policies} }\n`);
  for (const locale of ["en", ...locales]) {
    mkdirSync(join(folder, "translations", locale), { recursive: true });
    for (const name of ["ui.json", "locale.yaml"]) cpSync(join("translations", locale, name), join(folder, "translations", locale, name));
  }
  writeArticle(folder, passages);
  run(folder, "sync");
  for (const locale of locales) translate(join(folder, "translations", locale, "book.po"), locale);
}

function writeArticle(folder: string, passages: readonly string[]): void {
  const blocks = passages.map((text, index) => (index % 40 === 0 ? `## Chapter ${index / 40 + 1}\n\n${text}` : text));
  mkdirSync(join(folder, "source/book"), { recursive: true });
  writeFileSync(join(folder, "source/book/article.md"), `---\ntitle: A book\n---\n\n${blocks.join("\n\n")}\n`);
}

/** Passages of 8 to 32 words, as in the sample, a third of them with a citation or emphasis; the same number gives the same passages. */
function makePassages(count: number): string[] {
  const below = createRandom(7);
  const word = (): string =>
    below(2) === 0 ? (joints[below(joints.length)] ?? "") : `${words[below(words.length)]}${below(3) === 0 ? "s" : ""}`;
  return Array.from({ length: count }, (_, index) => {
    const code = index % 3 === 0 ? ` *so* [@source-${index % 50}, p. ${1 + below(300)}]` : "";
    return `Passage ${index} ${Array.from({ length: 6 + below(24) }, word).join(" ")}${code}.`;
  });
}

function edit(passages: readonly string[]): string[] {
  const below = createRandom(11);
  const edited = passages.flatMap((text, index) => {
    const changed = index % 10 === 3 ? text.replace(/ (\w+) /, " somehow $1 ").replace(/\.$/, " otherwise.") : text;
    return index % 50 === 7
      ? [changed, `A new passage of the number ${index} that nobody has seen before, about ${words[below(words.length)]}s.`]
      : [changed];
  });
  for (let index = 0; index < edited.length; index += 100) {
    const [moved = ""] = edited.splice(index, 1);
    edited.splice(below(edited.length), 0, moved);
  }
  return edited.filter((text) => text !== "");
}

function createRandom(seed: number): (limit: number) => number {
  let state = seed * 2_654_435_761;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return (state >>> 0) % limit;
  };
}

function best(usages: readonly Usage[]): Usage {
  return { seconds: Math.min(...usages.map(({ seconds }) => seconds)), cpu: Math.min(...usages.map(({ cpu }) => cpu)) };
}

/** Runs a command in a process of its own, which says at its end what it used. */
function run(folder: string, ...args: string[]): Usage {
  const farewell =
    "process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\nUSED '+(u.userCPUTime+u.systemCPUTime)+'\\n')})";
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", `data:text/javascript,${farewell}`, program, ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`tetrapla ${args[0]} ended with ${status}: ${stderr}`);
  return { seconds: (performance.now() - start) / 1000, cpu: Number(/USED (\d+)/.exec(stderr)?.[1]) / 1e6 };
}
