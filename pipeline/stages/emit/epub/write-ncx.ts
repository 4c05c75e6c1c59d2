import type { Element } from "xast";
import { x } from "xastscript";
import type { ContentsEntry } from "./list-contents.ts";
import { serializeXml } from "./serialize-xml.ts";

export interface NcxContent {
  readonly identifier: string;
  readonly title: string;
  readonly language: string;
  /** The contents with links that lead across pages. */
  readonly contents: readonly ContentsEntry[];
}

/** The contents in EPUB 2's form (OPF 2.0.1 §2.4.1), which old readers know alone. */
export function writeNcx({ identifier, title, language, contents }: NcxContent): Uint8Array {
  // Points that lead to one place have one number, as DAISY's specification wants.
  const places = new Map<string, number>();
  let count = 0;
  const point = ({ title: label, href, children }: ContentsEntry): Element => {
    const order = places.get(href) ?? places.size + 1;
    places.set(href, order);
    const id = `point-${++count}`;
    return x("navPoint", { id, playOrder: String(order) }, [
      x("navLabel", [x("text", label)]),
      x("content", { src: href }),
      ...children.map(point),
    ]);
  };
  return serializeXml(
    x("ncx", { xmlns: "http://www.daisy.org/z3986/2005/ncx/", version: "2005-1", "xml:lang": language }, [
      x("head", [
        x("meta", { name: "dtb:uid", content: identifier }),
        x("meta", { name: "dtb:depth", content: String(depthOf(contents)) }),
        x("meta", { name: "dtb:totalPageCount", content: "0" }),
        x("meta", { name: "dtb:maxPageNumber", content: "0" }),
      ]),
      x("docTitle", [x("text", title)]),
      x("navMap", contents.map(point)),
    ]),
  );
}

function depthOf(entries: readonly ContentsEntry[]): number {
  return entries.length === 0 ? 0 : 1 + Math.max(...entries.map(({ children }) => depthOf(children)));
}
