import type { Element } from "xast";
import { x } from "xastscript";
import type { Direction, Locale } from "../../../model/locale.ts";
import type { BookFile } from "./book-file.ts";
import { serializeXml } from "./serialize-xml.ts";

/** What the package document says of a book. */
export interface PackageContent {
  readonly language: Locale;
  readonly direction: Direction;
  readonly description: readonly Element[];
  readonly files: readonly BookFile[];
  /** Ids of the pages that are read one after another. */
  readonly spine: readonly string[];
}

/** The package document (EPUB 3.3 §5): what the book is, what it holds, and in which order it is read. */
export function writePackage({ language, direction, description, files, spine }: PackageContent): Uint8Array {
  const cover = files.find(({ properties }) => properties?.includes("cover-image"));
  return serializeXml(
    x(
      "package",
      {
        xmlns: "http://www.idpf.org/2007/opf",
        version: "3.0",
        "unique-identifier": "book-id",
        "xml:lang": language,
        dir: direction,
      },
      [
        x("metadata", { "xmlns:dc": "http://purl.org/dc/elements/1.1/" }, [
          ...description,
          // How EPUB 2 named the cover, for stores and readers that still look there.
          ...(cover === undefined ? [] : [x("meta", { name: "cover", content: cover.id })]),
        ]),
        x("manifest", files.map(describeFile)),
        x(
          "spine",
          { toc: "ncx", "page-progression-direction": direction },
          spine.map((idref) => x("itemref", { idref })),
        ),
      ],
    ),
  );
}

function describeFile({ id, path, mediaType, properties = [] }: BookFile): Element {
  return x("item", { id, href: path, "media-type": mediaType, ...(properties.length > 0 ? { properties: properties.join(" ") } : {}) });
}
