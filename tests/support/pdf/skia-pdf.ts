/** What a test PDF is made of. Whatever is left out is as Skia writes it. */
export interface SkiaParts {
  readonly producer?: string;
  /** The content of the one page. */
  readonly content?: string;
  /** Entries of the page's dictionary, and of its resources. */
  readonly page?: string;
  readonly resources?: string;
  /** Objects of the structure and others, by their numbers from 20 on; 20 is the element `Document`. */
  readonly objects?: Readonly<Record<number, string>>;
  readonly catalog?: string;
  readonly trailer?: string;
}

const words = "/H1 <</MCID 0 >>BDC\nBT\n/F4 16 Tf\n1 0 0 -1 8 51 Tm\n<0001> Tj\nET\nEMC\n";

/** A PDF of one page in the form that Skia gives its files, with one heading. */
export function skiaPdf(parts: SkiaParts = {}): Uint8Array {
  const content = parts.content ?? words;
  const objects: Record<number, string> = {
    1: `<</Title (T)\n/Creator (Chromium)\n/Producer (${parts.producer ?? "Skia/PDF m156"})\n/CreationDate (D:20260101000000+00'00')>>`,
    2: `<</Type /Page\n/Resources <</Font <</F4 4 0 R>>\n${parts.resources ?? ""}>>\n/MediaBox [0 0 612 792]\n/Contents 3 0 R\n/StructParents 0\n/Parent 5 0 R\n${parts.page ?? ""}>>`,
    3: `<</Length ${content.length}>> stream\n${content}\nendstream`,
    4: "<</Type /Font\n/Subtype /Type0\n/BaseFont /AAAAAA+Test\n/Encoding /Identity-H\n/DescendantFonts [6 0 R]>>",
    5: "<</Type /Pages\n/Count 1\n/Kids [2 0 R]>>",
    6: "<</Type /Font\n/Subtype /CIDFontType2\n/BaseFont /AAAAAA+Test\n/W [0 [500 600] 7 9 0]\n/DW 700>>",
    7: "<</Type /StructTreeRoot\n/K 20 0 R>>",
    8: `<</Type /Catalog\n/Pages 5 0 R\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/StructTreeRoot 7 0 R\n/Lang (en)\n${parts.catalog ?? ""}>>`,
    20: "<</Type /StructElem\n/S /Document\n/P 7 0 R\n/Lang (en)\n/K 21 0 R>>",
    21: "<</Type /StructElem\n/S /H1\n/P 20 0 R\n/Pg 2 0 R\n/K 0>>",
    ...parts.objects,
  };
  return assemble(objects, `/Root 8 0 R\n/Info 1 0 R\n${parts.trailer ?? ""}`);
}

/** The test PDF with some of its text replaced by text of the same length. */
export function doctored(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  if (!text.includes(from) || from.length !== to.length) throw new Error(`${from} is not there, or not as long as ${to}`);
  return Buffer.from(text.replace(from, to), "latin1");
}

function assemble(objects: Readonly<Record<number, string>>, trailer: string): Uint8Array {
  let text = "%PDF-1.4\n%\u00D3\u00EB\u00E9\u00E1\n";
  const offsets = new Map<number, number>();
  for (const [number, body] of Object.entries(objects)) {
    offsets.set(Number(number), text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const lines = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  return Buffer.from(
    `${text}xref\n0 ${size}\n${lines.join("")}trailer\n<</Size ${size}\n${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`,
    "latin1",
  );
}
