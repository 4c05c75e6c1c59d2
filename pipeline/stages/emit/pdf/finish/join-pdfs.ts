// In:  files that Chromium printed.
// Out: one file with all their pages, places, bookmarks and tags, as if Chromium had printed it at once.
// Invariant: object numbers of the parts do not meet, nor do the names of places and of elements.
import {
  dictionary,
  isArray,
  isDictionary,
  type PdfDictionary,
  type PdfObject,
  PdfReference,
  PdfStream,
  PdfString,
  withEntries,
} from "./objects/pdf-object.ts";
import { textString } from "./objects/text-string.ts";
import { type PdfFile, readersOf } from "./read-pdf.ts";

/** A file that becomes a part of another. */
export interface PdfPart {
  readonly file: PdfFile;
  /** What stands before the names of its places: ASCII letters, digits and marks that need no escape. */
  readonly prefix: string;
  /** BCP 47. */
  readonly language: string;
}

/** Joins files in their order. */
export function joinPdfs(parts: readonly [PdfPart, ...PdfPart[]]): PdfFile {
  return parts.length === 1 ? parts[0].file : new PdfJoint(parts);
}

/** A part, and by how much its object numbers grow. */
interface PlacedPart extends PdfPart {
  readonly offset: number;
  /** Tells its notes from those of other parts. */
  readonly mark: string;
}

class PdfJoint implements PdfFile {
  readonly catalog: PdfDictionary;
  readonly information: PdfDictionary;
  readonly producer: string;
  readonly dictionary: PdfFile["dictionary"];
  readonly array: PdfFile["array"];
  readonly stream: PdfFile["stream"];
  size: number;
  private readonly parts: readonly PlacedPart[];
  private readonly objects = new Map<number, PdfObject>();

  constructor(parts: readonly [PdfPart, ...PdfPart[]]) {
    let offset = 0;
    this.parts = parts.map((part, index) => {
      const placed = { ...part, offset, mark: index === 0 ? "" : String(index + 1) };
      offset += part.file.size;
      return placed;
    });
    this.size = offset;
    const { dictionary: read, array, stream } = readersOf(this.resolve);
    [this.dictionary, this.array, this.stream] = [read, array, stream];
    const [first] = parts;
    this.information = first.file.information;
    this.producer = first.file.producer;
    this.catalog = dictionary({
      Type: "Catalog",
      Pages: this.joinPages(),
      Dests: this.joinPlaces(),
      Outlines: this.joinBookmarks(),
      StructTreeRoot: this.joinTags(),
    });
  }

  readonly resolve = (object: PdfObject | undefined): PdfObject => {
    if (!(object instanceof PdfReference)) return object ?? null;
    const known = this.objects.get(object.number);
    if (known !== undefined) return known;
    const part = this.parts.findLast(({ offset }) => offset <= object.number);
    const moved = part === undefined ? null : move(part.file.resolve(new PdfReference(object.number - part.offset)), part);
    this.objects.set(object.number, moved);
    return moved;
  };

  /** One tree over the trees of the parts (ISO 32000-1, 7.7.3.2). */
  private joinPages(): PdfReference {
    const root = this.reserve();
    const kids = this.rootsOf("Pages");
    for (const kid of kids) this.change(kid, { Parent: root });
    const count = kids.reduce((sum, kid) => sum + Number(this.dictionary(kid, "a page tree").get("Count")), 0);
    this.objects.set(root.number, dictionary({ Type: "Pages", Kids: kids, Count: count }));
    return root;
  }

  private joinPlaces(): PdfDictionary {
    return new Map(
      this.parts.flatMap((part) => {
        const places = part.file.resolve(part.file.catalog.get("Dests"));
        return isDictionary(places) ? [...places].map(([name, place]) => [part.prefix + name, move(place, part)] as const) : [];
      }),
    );
  }

  /** One chain of the bookmarks of all parts (12.3.3). */
  private joinBookmarks(): PdfReference | undefined {
    const chains = this.rootsOf("Outlines").map((root) => this.dictionary(root, "an outline"));
    const items = chains.flatMap((chain) => {
      const found: PdfReference[] = [];
      for (let next = chain.get("First"); next instanceof PdfReference; next = this.dictionary(next, "a bookmark").get("Next"))
        found.push(next);
      return found;
    });
    const [first, last] = [items[0], items.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const root = this.reserve();
    for (const [index, item] of items.entries()) this.change(item, { Parent: root, Prev: items[index - 1], Next: items[index + 1] });
    this.objects.set(root.number, dictionary({ Type: "Outlines", First: first, Last: last, Count: items.length }));
    return root;
  }

  /** One document whose parts are the documents, each in its language (14.7.2, 14.8.4.2). */
  private joinTags(): PdfDictionary | undefined {
    if (this.parts.some(({ file }) => !file.catalog.has("StructTreeRoot"))) return undefined;
    const document = this.reserve();
    const kids = this.parts.map((part) => {
      const root = part.file.dictionary(part.file.catalog.get("StructTreeRoot"), "the structure tree");
      const own = move(root.get("K"), part);
      if (own instanceof PdfReference) this.change(own, { S: "Part", P: document, Lang: textString(part.language) });
      return own;
    });
    this.objects.set(document.number, dictionary({ Type: "StructElem", S: "Document", K: kids }));
    return dictionary({ Type: "StructTreeRoot", K: document });
  }

  /** The references under a key of the parts' catalogs. */
  private rootsOf(key: string): PdfReference[] {
    return this.parts.flatMap((part) => {
      const root = move(part.file.catalog.get(key), part);
      return root instanceof PdfReference ? [root] : [];
    });
  }

  private reserve(): PdfReference {
    this.size += 1;
    return new PdfReference(this.size - 1);
  }

  private change(reference: PdfReference, entries: Readonly<Record<string, PdfObject | undefined>>): void {
    this.objects.set(reference.number, withEntries(this.dictionary(reference, "an object to change"), entries));
  }
}

/** An object of a part, with the numbers and names that it has in the whole. */
function move(object: PdfObject | undefined, part: PlacedPart): PdfObject {
  if (object instanceof PdfReference) return new PdfReference(object.number + part.offset);
  if (object instanceof PdfStream) return new PdfStream(moveEntries(object.dictionary, part), object.bytes);
  if (isArray(object)) return object.map((each) => move(each, part));
  return isDictionary(object) ? moveEntries(object, part) : (object ?? null);
}

function moveEntries(entries: PdfDictionary, part: PlacedPart): PdfDictionary {
  return new Map([...entries].map(([key, value]) => [key, moveNamed(key, value, part) ?? move(value, part)]));
}

/** Names of places and of elements, which are to stay apart. */
function moveNamed(key: string, value: PdfObject, { prefix, mark }: PlacedPart): PdfObject | undefined {
  if (key === "Dest" && typeof value === "string") return prefix + value;
  if (key === "ID" && value instanceof PdfString) return new PdfString(prefix + value.bytes);
  if (key === "Headers" && isArray(value))
    return value.map((each) => (each instanceof PdfString ? new PdfString(prefix + each.bytes) : each));
  // What the HTML says of a note is in its language: tag-hint.ts.
  if (key === "Lang" && value instanceof PdfString)
    return new PdfString(value.bytes.replace(/(-x-tetrapla-note-[A-Za-z0-9]+)/, `$1${mark}`));
  return undefined;
}
