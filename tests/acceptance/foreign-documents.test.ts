import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findingsIn } from "../rules/workspaces.ts";
import { newFolder } from "../support/new-folder.ts";
import { workspaceFiles } from "../support/workspace-files.ts";

/**
 * Documents that come with packages of this project, whose versions are fixed, and that nobody wrote for Tetrapla: tables,
 * footnotes, references of links, thousands of lines of code. Every finding was read, and is right: pictures of the web and
 * files beside the document are not published with it, its HTML is dropped, and it lacks the front matter of an article.
 */
const documents = [
  "commander/Readme.md",
  "diff/README.md",
  "epubjs/documentation/md/API.md",
  "fflate/README.md",
  "image-size/Readme.md",
  "mdast-util-directive/readme.md",
  "mdast-util-to-hast/readme.md",
  "remark-gfm/readme.md",
  "unified/readme.md",
];
const golden = "tests/acceptance/foreign-documents.txt";

/** All findings of a document, a line each; of those about one HTML element, or the head, only how many there are. */
async function judge(path: string): Promise<string> {
  const text = readFileSync(`node_modules/${path}`, "utf8");
  const found = (await findingsIn(newFolder(workspaceFiles({ article: { "article.md": text } })))).map((line) =>
    line.replace("source/text/article.md:", ""),
  );
  const counts = new Map<string, number>();
  for (const line of found) {
    const [, kind] = /^\S+ (\w+ (?:html-is-safe .*?`<[^>]*>`|metadata-is-complete))/.exec(line) ?? [];
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const single = found.filter((line) => !/ (html-is-safe|metadata-is-complete) /.test(line));
  return [`# ${path}`, ...single, ...[...counts].sort().map(([kind, count]) => `${count} × ${kind}`), ""].join("\n");
}

test("what is found in documents that others wrote is right, and nothing more is found", async () => {
  expect(documents.filter((path) => !existsSync(`node_modules/${path}`))).toEqual([]);
  const found: string[] = [];
  for (const path of documents) found.push(await judge(path));
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(golden, found.join("\n"));
  expect(found.join("\n")).toBe(readFileSync(golden, "utf8"));
});
