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
  /** Where the pages of the print begin. */
  readonly printPages: readonly NcxPage[];
}

/** A page of the print, with the link to where it begins. */
export interface NcxPage {
  readonly number: number;
  readonly label: string;
  readonly href: string;
}

/** The contents in EPUB 2's form (OPF 2.0.1 §2.4.1), which old readers know alone. */
export function writeNcx({ identifier, title, language, contents, printPages }: NcxContent): Uint8Array {
  // Points that lead to one place have one number, as DAISY's specification wants.
  const places = new Map<string, number>();
  let count = 0;
  const orderOf = (href: string): string => {
    const order = places.get(href) ?? places.size + 1;
    places.set(href, order);
    return String(order);
  };
  const point = ({ title: label, href, children }: ContentsEntry): Element => {
    const id = `point-${++count}`;
    return x("navPoint", { id, playOrder: orderOf(href) }, [
      x("navLabel", [x("text", label)]),
      x("content", { src: href }),
      ...children.map(point),
    ]);
  };
  const target = ({ number, label, href }: NcxPage): Element =>
    x("pageTarget", { id: `page-${number}`, type: "normal", value: String(number), playOrder: orderOf(href) }, [
      x("navLabel", [x("text", label)]),
      x("content", { src: href }),
    ]);
  return serializeXml(
    x("ncx", { xmlns: "http://www.daisy.org/z3986/2005/ncx/", version: "2005-1", "xml:lang": language }, [
      x("head", [
        x("meta", { name: "dtb:uid", content: identifier }),
        x("meta", { name: "dtb:depth", content: String(depthOf(contents)) }),
        x("meta", { name: "dtb:totalPageCount", content: String(printPages.length) }),
        x("meta", { name: "dtb:maxPageNumber", content: String(printPages.at(-1)?.number ?? 0) }),
      ]),
      x("docTitle", [x("text", title)]),
      x("navMap", contents.map(point)),
      ...(printPages.length === 0 ? [] : [x("pageList", printPages.map(target))]),
    ]),
  );
}

function depthOf(entries: readonly ContentsEntry[]): number {
  return entries.length === 0 ? 0 : 1 + Math.max(...entries.map(({ children }) => depthOf(children)));
}
