// How long a whole build of the workspace in this folder takes, as a person waits for it, beside a floor: a fresh Node process
// that prints the finished HTML of all editions with the same puppeteer and browser, tagged and outlined, two at a time. Then
// HTML and EPUB alone, a rebuild without changes, and how long an article takes from its text to a document beside bare unified.
// Run it: npm run compile && npx tsc -p bench && node .tetrapla/bench/build.js [rounds]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const rounds = Number(process.argv[2] ?? 7);
const root = process.cwd();
const program = join(root, "dist/cli/main.js");
const scratch = mkdtempSync(join(tmpdir(), "tetrapla-bench-"));
const load = (path: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(root, "dist", path)).href);

try {
  const out = join(scratch, "out");
  build(out);
  const pages = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) => /[\\/].*\.html$/.test(path));
  const { describeBrowser } = (await load("edges/browser/describe-browser.js")) as {
    describeBrowser: () => Promise<{ found?: { executable: string } }>;
  };
  const executable = (await describeBrowser()).found?.executable ?? "";
  const floor = writeFloor(
    pages.map((path) => join(out, path)),
    executable,
  );
  const taken: Record<string, number[]> = { floor: [], whole: [], pages: [], unchanged: [] };
  for (let round = 0; round < rounds; round++) {
    taken["floor"]?.push(time(() => run(floor)));
    rmSync(out, { recursive: true });
    taken["whole"]?.push(time(() => build(out)));
    taken["unchanged"]?.push(time(() => build(out)));
    rmSync(out, { recursive: true });
    taken["pages"]?.push(time(() => build(out, "--format", "html,epub")));
  }
  const [floorTime = 0, whole = 0, both = 0, unchanged = 0] = ["floor", "whole", "pages", "unchanged"].map((name) =>
    median(taken[name] ?? []),
  );
  console.log(`median of ${rounds}, in ms; ${pages.length} editions`);
  console.log(
    `floor (bare prints of the HTML, ${pages.map((path) => `${(readFileSync(join(scratch, "floor", `${pages.indexOf(path)}.html`)).length / 1024).toFixed(0)} KiB`).join(", ")}): ${floorTime.toFixed(0)}`,
  );
  console.log(`whole build: ${whole.toFixed(0)}, ${(whole / floorTime).toFixed(2)} of the floor`);
  console.log(`HTML and EPUB: ${both.toFixed(0)}`);
  console.log(`rebuild without changes: ${unchanged.toFixed(0)}`);
  await compareWithUnified();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function build(out: string, ...flags: string[]): void {
  run(program, "build", "--out", out, ...flags);
}

function run(...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** A program that only prints: what nobody who uses this browser can do without. */
function writeFloor(paths: readonly string[], executable: string): string {
  const folder = join(scratch, "floor");
  spawnSync("mkdir", ["-p", folder]);
  for (const [index, path] of paths.entries()) writeFileSync(join(folder, `${index}.html`), readFileSync(path));
  const script = join(root, ".tetrapla/bench/floor.mjs");
  writeFileSync(
    script,
    `import puppeteer from "puppeteer";
const browser = await puppeteer.launch({ headless: "shell", executablePath: ${JSON.stringify(executable)}, args: ${JSON.stringify(process.getuid?.() === 0 ? ["--no-sandbox"] : [])} });
const queue = ${JSON.stringify(paths.map((_, index) => pathToFileURL(join(folder, `${index}.html`)).href))};
const work = async () => {
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: "load" });
    await page.pdf({ format: "A4", tagged: true, outline: true });
    await page.close();
  }
};
await Promise.all([work(), work()]);
await browser.close();
`,
  );
  return script;
}

async function compareWithUnified(): Promise<void> {
  const { readInputs } = (await load("build/read-inputs.js")) as { readInputs: (request: object) => Promise<{ value: never }> };
  const { loadLocales } = (await load("build/load-locales.js")) as { loadLocales: (workspace: unknown) => { value: never } };
  const { prepareArticle } = (await load("build/prepare-article.js")) as { prepareArticle: (...args: unknown[]) => { value: never } };
  const { makeDocument } = (await load("build/make-document.js")) as { makeDocument: (...args: unknown[]) => unknown };
  const { staleDisplay } = (await load("libraries/translation/stale-display.js")) as { staleDisplay: (...args: unknown[]) => unknown };
  const { unified } = await import("unified");
  const [{ default: remarkParse }, { default: remarkGfm }, { default: remarkRehype }, { default: rehypeStringify }] = await Promise.all([
    import("remark-parse"),
    import("remark-gfm"),
    import("remark-rehype"),
    import("rehype-stringify"),
  ]);
  const { value: inputs }: { value: { workspace: { publication: { source: string } }; articles: { markdown: { text: string } }[] } } =
    await readInputs({
      root,
      out: "/nowhere",
      release: false,
      showMarks: true,
    });
  const { value: locales }: { value: { kits: Map<string, { conventions: unknown }> } } = loadLocales(inputs.workspace);
  const conventions = new Map([...locales.kits].map(([name, kit]) => [name, kit.conventions]));
  const [article] = inputs.articles;
  const text = article?.markdown.text ?? "";
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < 50; round++) {
    bare.push(time(() => String(unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).processSync(text))));
    ours.push(
      time(() => {
        const { value: prepared } = prepareArticle(article, inputs.workspace.publication.source);
        for (const kit of locales.kits.values())
          makeDocument(prepared, kit, conventions, { showMarks: true, stale: staleDisplay(undefined, false) });
      }) / locales.kits.size,
    );
  }
  console.log(
    `text to document, per locale: ${median(ours).toFixed(1)}, bare unified ${median(bare).toFixed(1)}, ratio ${(median(ours) / median(bare)).toFixed(2)}`,
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
