import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { pictureSizeOf } from "../../pipeline/libraries/images/picture-size.ts";
import { checkEpubs } from "../support/check-epubs.ts";
import { goldenBuild, goldenFolder } from "../support/golden-build.ts";
import { epubCheck, itIsJudged } from "../support/judges.ts";
import { prettyPage } from "../support/pretty-page.ts";
import { readPrint } from "../support/published/read-print.ts";
import { readReport } from "../support/read-report.ts";
import { unzipBook } from "../support/unzip-book.ts";

/** Whole builds. `UPDATE_GOLDEN=1` writes what is built as what is expected: read the difference before you keep it. */
const cases = { small: ["en", "de"], joss: ["en"] };

const books: Record<string, Uint8Array> = {};

describe.each(Object.entries(cases))("golden folder %s", (name, locales) => {
  const expectedFolder = join(goldenFolder(name), "expected");
  let built: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const { out, run } = await goldenBuild(name, locales);
    expect({ code: run.code, errors: readReport(run.stderr).filter(({ severity }) => severity === "error") }).toEqual({
      code: 0,
      errors: [],
    });
    built = await describeOutput(out);
    for (const path of built.keys()) {
      const [book] = /^.*\.epub(?=\/files\.txt$)/.exec(path) ?? [];
      if (book !== undefined) books[`${name} ${book}`] = readFileSync(join(out, book));
    }
    if (process.env["UPDATE_GOLDEN"]) rewrite(expectedFolder, built);
  });

  it("has the expected files", () => {
    expect([...built.keys()].sort()).toEqual(filesIn(expectedFolder));
  });

  it("has the expected contents", () => {
    for (const path of filesIn(expectedFolder)) expect(built.get(path), path).toBe(readFileSync(join(expectedFolder, path), "utf8"));
  });
});

itIsJudged(epubCheck, "EPUBCheck has nothing to say of the golden e-books", async () => {
  const { findings } = await checkEpubs(books);
  expect(findings).toEqual(Object.fromEntries(Object.keys(books).map((name) => [name, []])));
  expect(Object.keys(books)).toHaveLength(3);
});

/** What an output folder holds, in texts that a person can compare. */
async function describeOutput(out: string): Promise<Map<string, string>> {
  const described = new Map<string, string>();
  for (const path of filesIn(out)) {
    const bytes = readFileSync(join(out, path));
    if (path.endsWith(".html")) described.set(path, prettyPage(bytes.toString("utf8")));
    else if (path.endsWith(".epub")) describeBook(path, bytes, described);
    else if (path.endsWith(".pdf")) described.set(`${path}.txt`, await describePrint(bytes));
    else if (path.endsWith(".png")) described.set(`${path}.txt`, `${Object.values(pictureSizeOf(bytes) ?? {}).join(" × ")}\n`);
    else described.set(path, bytes.toString("utf8").replace(/"(size|browser|sha256)": .*?(,?)\n/g, '"$1": "…"$2\n'));
  }
  described.set("files.txt", `${filesIn(out).join("\n")}\n`);
  return described;
}

function describeBook(path: string, bytes: Uint8Array, described: Map<string, string>): void {
  const files = unzipBook(bytes);
  described.set(`${path}/files.txt`, `${[...files.keys()].join("\n")}\n`);
  for (const [name, text] of files) {
    if (/text-\d+\.xhtml$|references\.xhtml$|title\.xhtml$|nav\.xhtml$|\.opf$/.test(name))
      described.set(`${path}/${name}`, prettyPage(withoutPages(text)));
  }
}

/** A page without the places where pages of the print begin: those are another browser's own. */
function withoutPages(text: string): string {
  return text.replace(/<span id="print-page-[^>]*><\/span>/g, "").replace(/<nav epub:type="page-list".*?<\/nav>/s, "");
}

/** The words of a PDF line by line of its structure, and where its links lead. */
async function describePrint(bytes: Uint8Array): Promise<string> {
  const { title, language, text, links } = await readPrint(bytes);
  const blocks = text.split(/\n\n/).map((block) => block.replace(/\s+/g, " ").trim());
  return [
    `title: ${title}`,
    `language: ${language}`,
    ...blocks.filter(Boolean),
    ...links.map(({ target, label }) => `link: ${label.replace(/\s+/g, " ")} → ${target}`),
    "",
  ].join("\n");
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

function rewrite(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
