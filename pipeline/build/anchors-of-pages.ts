import { join } from "node:path";
import { readWebPage } from "../edges/validate/published/read-web-page.ts";
import { readFinished } from "../edges/validate/read-output.ts";
import type { PublishedFile } from "../model/published.ts";

/** Tells the anchors of the web pages to which a file links. */
export type AnchorsOfPages = (page: string) => ReadonlySet<string> | undefined;

/** Reads, of an output folder, the pages to a place in which a file links; each is read once, however many files link to it. */
export function createPageAnchors(out: string): (file: PublishedFile) => Promise<AnchorsOfPages> {
  const known = new Map<string, Promise<ReadonlySet<string> | undefined>>();
  return async ({ links, pages, format }) => {
    const wanted = links.filter(({ page, anchor }) => anchor && !pages.has(page) && page.endsWith(".html") && !page.startsWith(".."));
    const others = new Set(format === "html" ? wanted.map(({ page }) => page) : []);
    for (const page of others) if (!known.has(page)) known.set(page, readAnchors(out, page));
    const read = new Map(await Promise.all([...others].map(async (page) => [page, await known.get(page)] as const)));
    return (page) => read.get(page);
  };
}

async function readAnchors(out: string, page: string): Promise<ReadonlySet<string> | undefined> {
  const bytes = await readFinished(join(out, ...page.split("/")));
  return bytes === undefined ? undefined : new Set(readWebPage(bytes, page).anchors.map(({ id }) => id));
}
