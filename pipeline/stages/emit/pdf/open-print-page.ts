import type { Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { mediaTypeOf } from "../../../libraries/document/media-type.ts";
import type { Browser, PrintPage, VirtualFile } from "../../../model/browser.ts";
import type { Document } from "../../../model/document.ts";
import type { Theme } from "../../../model/workspace.ts";

/** Where the page seems to be; nothing is there. */
export const printOrigin = "http://tetrapla.invalid/";

const serializer = unified().use(rehypeStringify).freeze();

/** Opens a print tree in the browser, which may ask for the theme's styles and fonts and the article's pictures, and for nothing else. */
export async function openPrintPage(root: Root, { images, columns }: Document, theme: Theme, browser: Browser): Promise<PrintPage> {
  const files = new Map<string, VirtualFile>();
  const add = (path: string, bytes: Uint8Array): void => {
    files.set(new URL(path.split("/").map(encodeURIComponent).join("/"), printOrigin).href, { mediaType: mediaTypeOf(path), bytes });
  };
  const text = new TextEncoder();
  add("article.html", text.encode(serializer.stringify(root)));
  add("theme/fonts.css", text.encode(theme.fontStyle.text));
  add("theme/print.css", text.encode(theme.printStyle.text));
  if (columns !== undefined) add("theme/parallel-print.css", text.encode(theme.parallelPrintStyle.text));
  for (const font of theme.fonts) add(`theme/fonts/${font.path.slice(font.path.lastIndexOf("/") + 1)}`, font.bytes);
  for (const [path, image] of images) add(`images/${path}`, image.bytes);
  return browser.open(files, `${printOrigin}article.html`);
}
