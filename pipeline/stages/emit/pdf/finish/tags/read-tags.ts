import { isArray, type PdfDictionary, type PdfObject, PdfReference, PdfString } from "../objects/pdf-object.ts";
import { readTextString } from "../objects/text-string.ts";
import type { PdfFile } from "../read-pdf.ts";
import { UnexpectedPdf } from "../unexpected-pdf.ts";
import type { Tag, TagChild } from "./tag.ts";

/** The structure of a tagged file: its one outermost element, `Document` (ISO 32000-1, 14.7). */
export function readTags(file: PdfFile): Tag {
  const root = file.dictionary(file.catalog.get("StructTreeRoot"), "the structure tree");
  const reader = new TagReader(file);
  const outermost = reader.readChild(root.get("K"), undefined);
  if (outermost.kind !== "tag" || outermost.role !== "Document") throw new UnexpectedPdf("outermost element", "one `Document`");
  return outermost;
}

const knownEntries: ReadonlySet<string> = new Set(["Type", "S", "P", "Pg", "K", "Lang", "Alt", "ID", "A"]);

class TagReader {
  private readonly file: PdfFile;
  private readonly seen = new Set<number>();

  constructor(file: PdfFile) {
    this.file = file;
  }

  /** Reads a kid: an element, or a reference to content on a page (14.7.4). */
  readChild(object: PdfObject | undefined, page: PdfObject | undefined): TagChild {
    if (typeof object === "number") return { kind: "content", page: pageNumber(page), stream: pageNumber(page), mcid: object };
    const dictionary = this.file.dictionary(object, "a kid of an element");
    switch (dictionary.get("Type")) {
      case "MCR": {
        const own = pageNumber(dictionary.get("Pg") ?? page);
        const stream = dictionary.get("Stm");
        return {
          kind: "content",
          page: own,
          stream: stream === undefined ? own : pageNumber(stream),
          mcid: Number(dictionary.get("MCID")),
        };
      }
      case "OBJR":
        return { kind: "link", page: pageNumber(dictionary.get("Pg") ?? page), annotation: pageNumber(dictionary.get("Obj")) };
      case "StructElem":
        if (object instanceof PdfReference && !this.seen.has(object.number)) return this.readTag(dictionary, object.number);
    }
    throw new UnexpectedPdf("kid of an element", "an element that occurs once, or content");
  }

  private readTag(dictionary: PdfDictionary, origin: number): Tag {
    this.seen.add(origin);
    for (const key of dictionary.keys())
      if (!knownEntries.has(key)) throw new UnexpectedPdf(`entry \`${key}\` of an element`, "one that finishing knows");
    const role = dictionary.get("S");
    if (typeof role !== "string") throw new UnexpectedPdf("role of an element", "a name");
    const kids = this.file.resolve(dictionary.get("K"));
    const list = isArray(kids) ? kids : dictionary.has("K") ? [dictionary.get("K")] : [];
    const text = (key: string): string | undefined => {
      const value = dictionary.get(key);
      return value instanceof PdfString ? readTextString(value) : undefined;
    };
    const [language, alternative, id] = [text("Lang"), text("Alt"), text("ID")];
    return {
      kind: "tag",
      role,
      origin,
      ...(language === undefined ? {} : { language }),
      ...(alternative === undefined ? {} : { alternative }),
      ...(id === undefined ? {} : { id }),
      attributes: this.readAttributes(dictionary.get("A")),
      children: list.map((kid) => this.readChild(kid, dictionary.get("Pg"))),
    };
  }

  private readAttributes(object: PdfObject | undefined): PdfDictionary[] {
    if (object === undefined) return [];
    const attributes = this.file.resolve(object);
    return (isArray(attributes) ? attributes : [attributes]).map((each) => this.file.dictionary(each, "the attributes of an element"));
  }
}

function pageNumber(object: PdfObject | undefined): number {
  if (!(object instanceof PdfReference)) throw new UnexpectedPdf("place of content", "a reference");
  return object.number;
}
