import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkEpubs } from "../support/check-epubs.ts";
import { checkWithAce } from "../support/check-with-ace.ts";
import { writeCorpus, writeLongArticle } from "../support/corpus/write-corpus.ts";
import { epubCheck, itIsJudged } from "../support/judges.ts";
import { newFolder } from "../support/new-folder.ts";
import { elementsWhere, pageText, parsePage } from "../support/published/page-text.ts";
import { runTetrapla, type TetraplaRun } from "../support/run-tetrapla.ts";
import { unzipBook } from "../support/unzip-book.ts";
import { localeFiles } from "../support/workspace-files.ts";

const articles = [...writeCorpus(), writeLongArticle(2_000_000)];
let root: string;
let run: TetraplaRun;
const bookOf = (name: string): Uint8Array => readFileSync(join(root, "output/en", `${name}.epub`));

beforeAll(async () => {
  const files = articles.flatMap(({ name, files }) =>
    Object.entries(files).map(([path, text]) => [`source/${name}/${path}`, text] as const),
  );
  root = newFolder({
    "publication.yaml": "title: Corpus\nidentifier: https://tests.example/\nformats: [html, epub]\n",
    ...localeFiles("en"),
    ...Object.fromEntries(files),
  });
  run = await runTetrapla(["build", "--root", root]);
});

describe(`${articles.length} articles that vary`, () => {
  it("are all published as web page and as e-book", () => {
    expect(articles.length).toBeGreaterThanOrEqual(40);
    expect(run).toMatchObject({ code: 0, stderr: expect.stringMatching(new RegExp(`^${articles.length * 2} files written`, "m")) });
  });

  itIsJudged(
    epubCheck,
    "are e-books of which EPUBCheck has nothing to say",
    async () => {
      const { findings } = await checkEpubs(Object.fromEntries(articles.map(({ name }) => [name, bookOf(name)])));
      expect(Object.keys(findings)).toHaveLength(articles.length);
      expect(Object.fromEntries(Object.entries(findings).filter(([, found]) => found.length > 0))).toEqual({});
    },
    180_000,
  );

  it("have a longest one, 2 MB of text, of which Ace by DAISY has nothing to say", async () => {
    expect(await checkWithAce({ long: bookOf("long-2000000") })).toEqual({ long: [] });
  }, 300_000);

  it.each(articles.map(({ name }) => name))("run nothing in %s, neither in the book nor on the page", (name) => {
    const pages = [...unzipBook(bookOf(name))].filter(([path]) => path.endsWith(".xhtml")).map(([, text]) => text);
    for (const text of [...pages, readFileSync(join(root, "output/en", `${name}.html`), "utf8")]) {
      const acting = elementsWhere(parsePage(text), ({ tagName, properties }) => {
        const isScript = tagName === "script" && properties["type"] !== "application/ld+json";
        const acts = Object.entries(properties).some(([key, value]) => /^on[A-Z]/.test(key) || /^\s*javascript:/i.test(String(value)));
        return isScript || acts || /^(iframe|foreignObject|object|embed)$/.test(tagName);
      });
      expect(acting.map(({ tagName }) => tagName)).toEqual([]);
    }
  });

  it("lose no word of two megabytes", () => {
    const source = articles.at(-1)?.files["article.md"];
    const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
    const written = wordsOf(String(source).replace(/^---[\s\S]*?\n---\n/, ""));
    const pages = [...unzipBook(bookOf("long-2000000"))].filter(([path]) => /text-\d+\.xhtml$/.test(path));
    expect(pages.length).toBeGreaterThan(15);
    // The pages' own titles are not of the text.
    const read = pages.reduce((sum, [, page]) => sum + wordsOf(bodyText(page)), 0);
    expect(read).toBe(written);
  });
});

function bodyText(page: string): string {
  const [body] = elementsWhere(parsePage(page), ({ tagName }) => tagName === "body");
  return body === undefined ? "" : pageText(body);
}
