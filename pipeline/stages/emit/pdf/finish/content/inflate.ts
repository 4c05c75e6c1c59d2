import { inflateSync } from "node:zlib";
import { latin1 } from "../objects/cursor.ts";
import type { PdfStream } from "../objects/pdf-object.ts";
import { UnexpectedPdf } from "../unexpected-pdf.ts";

/** The content of a stream as a text of which each code unit is one byte. What is inflated does not depend on who inflates. */
export function inflate({ dictionary, bytes }: PdfStream): string {
  const filter = dictionary.get("Filter");
  if (filter === undefined) return latin1(bytes);
  if (filter !== "FlateDecode" || dictionary.has("DecodeParms")) throw new UnexpectedPdf("filter of a stream", "FlateDecode alone");
  try {
    return latin1(inflateSync(bytes));
  } catch (error) {
    throw new UnexpectedPdf(`stream that cannot be inflated (${(error as Error).message})`, "one that can");
  }
}
