// In:  a Document, the theme, a browser.
// Out: a tagged PDF for paper and for screen readers.
// Invariant: the browser gets every byte from memory; nothing is fetched, no script of the text's runs.
import type { Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { mediaTypeOf } from "../../libraries/document/media-type.ts";
import type { VirtualFile } from "../../model/browser.ts";
import type { Document } from "../../model/document.ts";
import type { EmitContext, OutputFormat } from "./format.ts";
import { buildPrintTree } from "./pdf/build-print-tree.ts";

const origin = "http://tetrapla.invalid/";

/** The article on paper. */
export const pdf: OutputFormat = {
  name: "pdf",
  async emit(document, context) {
    const start = `${origin}article.html`;
    const page = await (await context.browser()).open(virtualFiles(document, context, start), start);
    try {
      const bytes = await page.print({ tagged: true, outline: true });
      return { artifacts: [{ path: `${document.edition}/${document.article}.pdf`, bytes }], diagnostics: [] };
    } finally {
      await page.close();
    }
  },
};

/** Everything that the page may ask for: itself, the theme's styles and fonts, the article's pictures. */
function virtualFiles(document: Document, context: EmitContext, start: string): ReadonlyMap<string, VirtualFile> {
  const { theme } = context;
  const files = new Map<string, VirtualFile>();
  const add = (path: string, bytes: Uint8Array): void => {
    files.set(new URL(path.split("/").map(encodeURIComponent).join("/"), origin).href, { mediaType: mediaTypeOf(path), bytes });
  };
  const text = new TextEncoder();
  files.set(start, { mediaType: "text/html; charset=utf-8", bytes: text.encode(serialize(buildPrintTree(document, context))) });
  add("theme/fonts.css", text.encode(theme.fontStyle.text));
  add("theme/print.css", text.encode(theme.printStyle.text));
  for (const font of theme.fonts) add(`theme/fonts/${font.path.slice(font.path.lastIndexOf("/") + 1)}`, font.bytes);
  for (const [path, image] of document.images) add(`images/${path}`, image.bytes);
  return files;
}

function serialize(tree: Root): string {
  return unified().use(rehypeStringify).stringify(tree);
}
