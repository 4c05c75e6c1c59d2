import { deflate } from "../deflate.ts";
import { latin1 } from "../objects/cursor.ts";
import { dictionary, isDictionary, type PdfDictionary, type PdfObject, PdfReference, PdfStream } from "../objects/pdf-object.ts";
import { textString } from "../objects/text-string.ts";
import type { PdfDraft } from "../pdf-draft.ts";
import { decodeId } from "../read-destinations.ts";
import type { PdfFile } from "../read-pdf.ts";
import type { WrittenTags } from "../tags/write-tags.ts";
import { UnexpectedPdf } from "../unexpected-pdf.ts";
import type { PrintMetadata } from "./print-metadata.ts";
import { srgbProfile } from "./srgb-profile.ts";
import { type Conformance, writeXmp } from "./write-xmp.ts";

/** How a run of pages is counted (ISO 32000-1, 12.4.2). */
export interface PageLabel {
  readonly style?: "D" | "R" | "r" | "A" | "a";
  readonly prefix?: string;
  readonly first?: number;
}

interface CatalogOptions extends PrintMetadata {
  readonly conformance: Conformance;
  readonly pageLabels?: ReadonlyMap<number, PageLabel>;
}

const known: ReadonlySet<string> = new Set([
  "Type",
  "Pages",
  "Dests",
  "MarkInfo",
  "StructTreeRoot",
  "Outlines",
  "ViewerPreferences",
  "Lang",
  "PageMode",
]);

/** Writes the catalog of a finished file (ISO 32000-1, 7.7.2). */
export function writeCatalog(file: PdfFile, draft: PdfDraft, tags: WrittenTags, options: CatalogOptions): PdfReference {
  for (const key of file.catalog.keys())
    if (!known.has(key)) throw new UnexpectedPdf(`entry \`${key}\` of the catalog`, "one that finishing knows");
  const outline = file.catalog.get("Outlines");
  if (outline instanceof PdfReference) relinkOutline(file, draft, outline, tags);
  const metadata = new PdfStream(dictionary({ Type: "Metadata", Subtype: "XML" }), writeXmp(options, file.producer, options.conformance));
  return draft.add(
    dictionary({
      Type: "Catalog",
      Version: "1.7",
      Pages: file.catalog.get("Pages"),
      PageLabels: writePageLabels(options.pageLabels),
      Names: writeDestinations(file),
      Outlines: outline,
      Lang: textString(options.language),
      MarkInfo: dictionary({ Marked: true }),
      StructTreeRoot: tags.root,
      ViewerPreferences: dictionary({ DisplayDocTitle: true }),
      Metadata: draft.add(metadata),
      OutputIntents: options.conformance.pdfa ? [writeOutputIntent(draft)] : undefined,
    }),
  );
}

/** Bookmarks lead to elements, too, which are other objects now. */
function relinkOutline(file: PdfFile, draft: PdfDraft, root: PdfReference, { byOrigin }: WrittenTags): void {
  const waiting: (PdfObject | undefined)[] = [root];
  const seen = new Set<number>();
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (!(next instanceof PdfReference) || seen.has(next.number)) continue;
    seen.add(next.number);
    const item = file.dictionary(next, "an item of the outline");
    const element = item.get("SE");
    if (element instanceof PdfReference) draft.change(next, { SE: byOrigin.get(element.number) });
    waiting.push(item.get("Next"), item.get("First"));
  }
}

/** Named destinations as a tree of strings (7.9.6): a name in another script would be longer than the 127 bytes that PDF/A admits. */
function writeDestinations(file: PdfFile): PdfDictionary | undefined {
  const destinations = file.resolve(file.catalog.get("Dests"));
  if (!isDictionary(destinations) || destinations.size === 0) return undefined;
  const named = [...destinations].map(([name, destination]) => [textString(decodeId(name)), destination] as const);
  named.sort(([left], [right]) => (left.bytes < right.bytes ? -1 : 1));
  return dictionary({ Dests: dictionary({ Names: named.flat() }) });
}

function writePageLabels(labels: ReadonlyMap<number, PageLabel> | undefined): PdfDictionary | undefined {
  if (labels === undefined || labels.size === 0) return undefined;
  const sorted = [...labels].sort(([left], [right]) => left - right);
  return dictionary({
    Nums: sorted.flatMap(([index, { style, prefix, first }]): PdfObject[] => [
      index,
      dictionary({ S: style, P: prefix === undefined ? undefined : textString(prefix), St: first }),
    ]),
  });
}

/** What the colours of the pages mean (ISO 19005-2, 6.2.3). */
function writeOutputIntent(draft: PdfDraft): PdfDictionary {
  const profile = new PdfStream(dictionary({ N: 3, Filter: "FlateDecode" }), deflate(latin1(srgbProfile())));
  const name = textString("sRGB IEC61966-2.1");
  return dictionary({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: draft.add(profile),
  });
}
