// How long our prints take beside one bare `page.pdf` of the same HTML, in one browser, turn and turn about: the sample's four
// editions two at a time, and a book of about 300 pages with notes; and Paged.js on the same HTML, where it is installed. Run it: npm run compile && npx tsc -p bench && node .tetrapla/bench/print.js
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const rounds = Number(process.argv[2] ?? 5);
const load = (path: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(process.cwd(), "dist", path)).href);

// The compiled program has no types here; these are the parts of it that are measured.
type Call = (...args: unknown[]) => Promise<never>;
interface Page {
  print(options: object): Promise<Uint8Array>;
  close(): Promise<void>;
}
interface Job {
  readonly name: string;
  ours(): Promise<Uint8Array>;
  bare(): Promise<Uint8Array>;
  paged(): Promise<Uint8Array>;
}

const { launchBrowser } = (await load("edges/browser/ensure-browser.js")) as { launchBrowser: Call };
const { readInputs } = (await load("build/read-inputs.js")) as { readInputs: Call };
const { loadLocales } = (await load("build/load-locales.js")) as { loadLocales: (workspace: unknown) => never };
const { prepareArticle } = (await load("build/prepare-article.js")) as { prepareArticle: (...args: unknown[]) => never };
const { makeDocument } = (await load("build/make-document.js")) as { makeDocument: (...args: unknown[]) => object };
const { pdf } = (await load("stages/emit/pdf.js")) as { pdf: { emit: Call } };
const { buildPrintTree } = (await load("stages/emit/pdf/build-print-tree.js")) as { buildPrintTree: Call };
const { openPrintPage } = (await load("stages/emit/pdf/open-print-page.js")) as { openPrintPage: Call };
const { pageStyle } = (await load("stages/emit/pdf/page-style.js")) as { pageStyle: (geometry: unknown) => string };
const { pageGeometry } = (await load("stages/emit/pdf/paginate/page-geometry.js")) as { pageGeometry: (...args: unknown[]) => unknown };
const { allMarked } = await load("libraries/translation/stale-display.js");
const { createWriter } = await import("./write-article.ts");
const { openPagedJs } = await import("./paged-js.ts");

interface Kit {
  readonly labels: unknown;
  readonly conventions: unknown;
  readonly chain: unknown;
}
interface Inputs {
  readonly workspace: {
    readonly publication: { readonly source: string; readonly paper: string; readonly print: unknown; readonly locales: readonly string[] };
  };
  readonly theme: unknown;
  readonly articles: readonly object[];
}

const { value: inputs }: { value: Inputs } = await readInputs({ root: process.cwd(), out: "/nowhere", release: false, showMarks: true });
const { value: locales }: { value: { kits: Map<string, Kit> } } = loadLocales(inputs.workspace);
const conventions = new Map([...locales.kits].map(([name, kit]) => [name, kit.conventions]));
const browser: { readonly version: string; readonly executable: string; close(): Promise<void> } = await launchBrowser();
const peer = await openPagedJs(browser.executable);
const { publication } = inputs.workspace;

console.log(`${browser.version}, median of ${rounds}`);
const [article] = inputs.articles;
const sample = publication.locales.map((locale) => jobOf(locale, article, publication.paper));
await compare("sample, four editions, two at a time", sample, 2);
await compare("book", [jobOf("en", bookOf(17), "A5")], 1);
if (peer === undefined) console.log("Paged.js: not installed, and so not compared; npm install --no-save pagedjs");
await peer?.close();
await browser.close();

/** An article of many sections, each like an article of its own. */
function bookOf(parts: number): object {
  const { article: make } = createWriter(7);
  const texts = Array.from({ length: parts }, () => make());
  const markdown = texts.map((text, index) =>
    text.markdown.replace(/^---[\s\S]*?---/, `## Part ${index + 1}`).replace(/#(tab|fig)-/g, `#p${index}-$1-`),
  );
  const path = "source/book/article.md";
  return {
    ...article,
    name: "book",
    markdown: { path, text: `---\ntitle: A book\n---\n\n${markdown.join("\n\n")}` },
    bibliographies: [{ path: "source/book/references.yaml", text: texts[0]?.references ?? "" }],
    images: new Map(),
    translations: new Map(),
    registry: undefined,
  };
}

function jobOf(locale: string, files: object | undefined, paper: string): Job {
  const kit = locales.kits.get(locale);
  if (kit === undefined) throw new Error(`no locale ${locale}`);
  const { value: prepared }: { value: unknown } = prepareArticle(files, publication.source);
  const document = makeDocument(prepared, kit, conventions, { showMarks: true, stale: allMarked });
  const context = {
    publication: { ...publication, paper },
    theme: inputs.theme,
    labels: kit.labels,
    conventions: kit.conventions,
    siblings: [],
    formats: ["html", "epub", "pdf"],
    browser: async () => browser,
  };
  return {
    name: locale,
    async ours() {
      const { artifacts }: { artifacts: readonly { bytes: Uint8Array }[] } = await pdf.emit(document, context);
      return artifacts[0]?.bytes ?? new Uint8Array();
    },
    async bare() {
      const style = pageStyle(pageGeometry(paper, publication.print));
      const tree: { root: unknown } = await buildPrintTree(document, context, new Set(), style);
      const page: Page = await openPrintPage(tree.root, document, inputs.theme, browser);
      const bytes = await page.print({ tagged: true, outline: true });
      await page.close();
      return bytes;
    },
    async paged() {
      const style = pageStyle(pageGeometry(paper, publication.print));
      const tree: { root: unknown } = await buildPrintTree(document, context, new Set(), style);
      const asked: { files: ReadonlyMap<string, never>; start: string }[] = [];
      const page = { close: async (): Promise<void> => {} };
      await openPrintPage(tree.root, document, inputs.theme, {
        open: async (files: ReadonlyMap<string, never>, start: string) => {
          asked.push({ files, start });
          return page;
        },
      });
      const [files] = asked;
      if (peer === undefined || files === undefined) throw new Error("no Paged.js");
      return peer.print(files);
    },
  };
}

async function compare(name: string, jobs: readonly Job[], atOnce: number): Promise<void> {
  const ours: number[] = [];
  const bare: number[] = [];
  let bytes = new Uint8Array();
  for (let round = 0; round <= rounds; round += 1) {
    const taken = [
      await time(jobs, atOnce, async (job) => job.bare()),
      await time(jobs, atOnce, async (job) => (bytes = Uint8Array.from(await job.ours()))),
    ];
    // The first round warms the browser and the patterns up.
    if (round > 0) {
      bare.push(taken[0] ?? 0);
      ours.push(taken[1] ?? 0);
    }
  }
  const [left, right] = [median(ours), median(bare)];
  const paged = peer === undefined ? undefined : await time(jobs, 1, (job) => job.paged()).catch(() => Number.NaN);
  console.log(
    `${name}: ours ${left.toFixed(0)} ms, bare ${right.toFixed(0)} ms, ratio ${(left / right).toFixed(2)}; ${(bytes.length / 1024).toFixed(0)} KiB the last` +
      (paged === undefined
        ? ""
        : Number.isNaN(paged)
          ? "; Paged.js came to no end"
          : `; Paged.js once, one at a time, ${paged.toFixed(0)} ms, ratio ${(paged / right).toFixed(2)}`),
  );
}

async function time(jobs: readonly Job[], atOnce: number, run: (job: Job) => Promise<unknown>): Promise<number> {
  const queue = [...jobs];
  const start = performance.now();
  const work = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) await run(job);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
