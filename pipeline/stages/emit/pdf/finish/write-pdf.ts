// In:  a draft, its catalog and its document information.
// Out: the bytes of a PDF 1.7 with object streams and a stream of cross-references (ISO 32000-1, 7.5.7, 7.5.8).
// Invariant: objects that nothing refers to are left out, and numbers come from the order of what refers to what: the same
// content is the same bytes.
import { createHash } from "node:crypto";
import { deflate } from "./deflate.ts";
import { numberObjects } from "./number-objects.ts";
import { dictionary, type PdfReference, PdfStream, withEntries } from "./objects/pdf-object.ts";
import { serializeObject } from "./objects/serialize-object.ts";
import type { PdfDraft } from "./pdf-draft.ts";
import { type CrossReference, writeCrossReferences } from "./write-cross-references.ts";

/** How many objects a stream of objects holds: more would have to be inflated to read one of them. */
const bundleSize = 200;

/** Four bytes above 127 tell programs that the file is binary (7.5.2). */
const header = "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n";

/** Writes a file. */
export function writePdf(draft: PdfDraft, catalog: PdfReference, information: PdfReference): Uint8Array {
  const writer = new PdfWriter(draft, [catalog, information]);
  writer.writeObjects();
  return writer.finish(catalog, information);
}

class PdfWriter {
  private readonly draft: PdfDraft;
  private readonly order: readonly number[];
  private readonly numbers: ReadonlyMap<number, number>;
  private readonly chunks: Buffer[] = [Buffer.from(header, "latin1")];
  private readonly references: CrossReference[] = [];
  private length = header.length;

  constructor(draft: PdfDraft, roots: readonly PdfReference[]) {
    this.draft = draft;
    this.order = numberObjects(draft, roots);
    this.numbers = new Map(this.order.map((number, index) => [number, index + 1]));
  }

  writeObjects(): void {
    let bundle: number[] = [];
    for (const number of this.order) {
      const object = this.draft.object(number);
      if (object instanceof PdfStream) this.writeStream(this.renumber(number), object);
      else bundle.push(number);
      if (bundle.length === bundleSize) {
        this.writeBundle(bundle);
        bundle = [];
      }
    }
    if (bundle.length > 0) this.writeBundle(bundle);
  }

  finish(catalog: PdfReference, information: PdfReference): Uint8Array {
    const hash = createHash("sha256");
    for (const chunk of this.chunks) hash.update(chunk);
    const identifier = hash.digest("hex").slice(0, 32);
    const trailer = `/Root ${this.renumber(catalog.number)} 0 R/Info ${this.renumber(information.number)} 0 R/ID[<${identifier}><${identifier}>]`;
    this.append(writeCrossReferences(this.references, this.numberOfNew(), this.length, trailer));
    return Buffer.concat(this.chunks);
  }

  private readonly renumber = (number: number): number => this.numbers.get(number) ?? 0;

  private numberOfNew(): number {
    return Math.max(this.order.length, this.references.length - 1) + 1;
  }

  private writeStream(number: number, { dictionary: entries, bytes }: PdfStream): void {
    this.references[number] = { kind: "offset", offset: this.length };
    this.append(`${number} 0 obj\n${serializeObject(withEntries(entries, { Length: bytes.length }), this.renumber)}stream\n`);
    this.append(bytes);
    this.append("\nendstream\nendobj\n");
  }

  /** A stream of objects: numbers and places, then the objects (7.5.7). */
  private writeBundle(members: readonly number[]): void {
    const number = this.numberOfNew();
    let heads = "";
    let bodies = "";
    for (const [index, member] of members.entries()) {
      const renumbered = this.renumber(member);
      heads += `${renumbered} ${bodies.length} `;
      bodies += `${serializeObject(this.draft.object(member), this.renumber)}\n`;
      this.references[renumbered] = { kind: "bundled", bundle: number, index };
    }
    const entries = dictionary({ Type: "ObjStm", N: members.length, First: heads.length, Filter: "FlateDecode" });
    this.writeStream(number, new PdfStream(entries, deflate(heads + bodies)));
  }

  private append(content: string | Uint8Array): void {
    const chunk =
      typeof content === "string" ? Buffer.from(content, "latin1") : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    this.chunks.push(chunk);
    this.length += chunk.length;
  }
}
