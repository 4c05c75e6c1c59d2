import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { validateOutput } from "../../pipeline/build/validate-output.ts";
import { parallelBuild, parallelSample } from "../support/parallel/parallel-builds.ts";
import { openPdf } from "../support/pdf/open-pdf.ts";
import { sampleBuild, sampleFormats, sampleLocales } from "../support/sample-build.ts";
import type { SharedBuild } from "../support/shared-build.ts";
import { inFolder, lineOf } from "./workspaces.ts";

/** A change to a finished file, and everything that is found in the file then. */
interface Defect {
  readonly file: string;
  /** The document of an e-book. */
  readonly entry?: string;
  readonly find?: string;
  readonly pattern?: string;
  readonly replace: string;
  readonly expected: readonly string[];
}

const here = "tests/rules";
const folders = readdirSync(here)
  .filter((name) => existsSync(join(here, name, "output.json")))
  .sort();
/** The sample in one language, and in several side by side. */
let builds: Readonly<Record<"single" | "parallel", SharedBuild>>;

beforeAll(async () => {
  builds = { single: await sampleBuild(), parallel: await parallelBuild(parallelSample) };
});

/** What the output rules find in a file of the sample with other bytes. */
async function findingsWith(path: string, change: (bytes: Uint8Array) => Uint8Array): Promise<string[]> {
  const sample = path.includes("+") ? builds.parallel : builds.single;
  return inFolder(async (folder) => {
    // Links lead to places in the pages beside.
    if (path.endsWith(".html"))
      for (const edition of sample.run.stdout.matchAll(/([\w+]+)\/csto\.html/g))
        cpSync(join(sample.out, edition[0]), join(folder, edition[0]));
    cpSync(join(sample.out, "manifest.json"), join(folder, "manifest.json"));
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), change(readFileSync(join(sample.out, path))));
    const request = { root: sample.root, out: folder, files: [join(folder, path)], asksJudges: false, isStrict: true };
    const { diagnostics } = await validateOutput(request);
    const lines = diagnostics.map((diagnostic) => lineOf({ ...diagnostic, place: { ...diagnostic.place, file: path } }));
    const bytes = readFileSync(join(folder, path));
    return lines.map((line) => withWords(line, bytes));
  });
}

/** Instead of where a place is, what stands there: themes change, and with them all lines and columns. */
function withWords(line: string, bytes: Uint8Array): string {
  const wordsAt = (text: string, row: string, column: string): string =>
    `“${(text.split("\n")[Number(row) - 1] ?? "").slice(Number(column) - 1, Number(column) + 35)}”`;
  return line
    .replace(/^(\S+\.html):(\d+):(\d+)/, (_, file: string, row: string, column: string) => `${file} ${wordsAt(strFromU8(bytes), row, column)}`)
    .replace(/(EPUB\/[\w.-]+):(\d+):(\d+)/g, (_, entry: string, row: string, column: string) => {
      const text = strFromU8(unzipSync(bytes)[entry] ?? new Uint8Array());
      return `${entry} ${wordsAt(text, row, column)}`;
    });
}

function change({ file, entry, ...edit }: Defect): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => {
    if (file.endsWith(".pdf")) return new Uint8Array(Buffer.from(replace(openPdf(bytes), edit), "latin1"));
    if (entry === undefined) return strToU8(replace(strFromU8(bytes), edit));
    const files = unzipSync(bytes);
    return zipSync({ ...files, [entry]: strToU8(replace(strFromU8(files[entry] ?? new Uint8Array()), edit)) }, { level: 0 });
  };
}

function replace(text: string, { find, pattern, replace: words }: Pick<Defect, "find" | "pattern" | "replace">): string {
  const changed = pattern === undefined ? text.replace(find ?? "", () => words) : text.replace(new RegExp(pattern), words);
  if (changed === text) throw new Error(`the file has \`${find ?? pattern}\``);
  return changed;
}

const files = [...sampleLocales, ...parallelSample.editions].flatMap((locale) => sampleFormats.map((format) => `${locale}/csto.${format}`));

test.each(files)("nothing is found in %s as it was built", async (path) => {
  const isPdf = path.endsWith(".pdf");
  expect(await findingsWith(path, (bytes) => (isPdf ? new Uint8Array(Buffer.from(openPdf(bytes), "latin1")) : bytes))).toEqual([]);
});

/** Formats that a defect cannot be in: any bytes are some web page, and the name of a place in a PDF is its key. */
const impossible: Readonly<Record<string, readonly string[]>> = { "file-is-readable": ["html"], "output-anchor-is-unique": ["pdf"] };

describe.each(folders)("defects against %s", (id) => {
  const path = join(here, id, "output.json");
  const defects = JSON.parse(readFileSync(path, "utf8")) as Defect[];

  test("are planted in every format that can have them", () => {
    const formats = new Set(defects.map(({ file }) => file.split(".").at(-1)));
    expect([...formats].sort()).toEqual(sampleFormats.filter((format) => !(impossible[id] ?? []).includes(format)).sort());
  });

  test.each(defects.map((defect, index) => ({ ...defect, index })))("$file: $find$pattern", async ({ index, ...defect }) => {
    const found = await findingsWith(defect.file, change(defect));
    if (process.env["UPDATE_GOLDEN"]) {
      const all = JSON.parse(readFileSync(path, "utf8")) as Defect[];
      all[index] = { ...defect, expected: found };
      writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`);
    }
    expect(found).toEqual(defect.expected);
    expect(found.some((line) => line.includes(` ${id} `))).toBe(true);
  });
});
