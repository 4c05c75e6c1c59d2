import { isDictionary, type PdfDictionary, type PdfObject, PdfReference, PdfStream, withEntries } from "./objects/pdf-object.ts";
import type { PdfFile } from "./read-pdf.ts";

/** A file with some of its objects changed and others added. */
export class PdfDraft {
  private readonly file: PdfFile;
  private readonly changed = new Map<number, PdfObject>();
  private size: number;

  constructor(file: PdfFile) {
    this.file = file;
    this.size = file.size;
  }

  /** The object of a number as it is now. */
  object(number: number): PdfObject {
    return this.changed.get(number) ?? this.file.resolve(new PdfReference(number));
  }

  add(object: PdfObject): PdfReference {
    const reference = this.reserve();
    this.set(reference, object);
    return reference;
  }

  /** A number for an object that is set later. */
  reserve(): PdfReference {
    this.size += 1;
    return new PdfReference(this.size - 1);
  }

  set({ number }: PdfReference, object: PdfObject): void {
    this.changed.set(number, object);
  }

  /** Changes entries of a dictionary or of a stream's dictionary. */
  change(reference: PdfReference, entries: Readonly<Record<string, PdfObject | undefined>>): void {
    const object = this.object(reference.number);
    if (object instanceof PdfStream) this.set(reference, new PdfStream(withEntries(object.dictionary, entries), object.bytes));
    else this.set(reference, withEntries(this.asDictionary(object), entries));
  }

  private asDictionary(object: PdfObject): PdfDictionary {
    return isDictionary(object) ? object : this.file.dictionary(object, "an object to change");
  }
}
