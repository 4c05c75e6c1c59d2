import { deflate } from "../deflate.ts";
import { dictionary, type PdfReference, PdfStream } from "../objects/pdf-object.ts";
import type { PdfDraft } from "../pdf-draft.ts";

/** A font with one glyph, an empty box of a width in thousandths of the size, for letters that no font has (ISO 32000-1, 9.6.5). */
export function addBoxFont(draft: PdfDraft, width: number): PdfReference {
  const inner = Math.max(0, width - 160);
  const glyph = `${width} 0 0 0 ${width} 700 d1 40 w 80 20 ${inner} 660 re S`;
  const map =
    "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/Box def/CMapType 2 def 1 begincodespacerange<00><00>endcodespacerange 1 beginbfchar<00><FFFD>endbfchar endcmap end end";
  return draft.add(
    dictionary({
      Type: "Font",
      Subtype: "Type3",
      FontBBox: [0, 0, width, 700],
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      CharProcs: dictionary({ box: draft.add(deflated(glyph)) }),
      Encoding: dictionary({ Type: "Encoding", Differences: [0, "box"] }),
      FirstChar: 0,
      LastChar: 0,
      Widths: [width],
      Resources: dictionary({}),
      ToUnicode: draft.add(deflated(map)),
    }),
  );
}

function deflated(text: string): PdfStream {
  return new PdfStream(dictionary({ Filter: "FlateDecode" }), deflate(text));
}
