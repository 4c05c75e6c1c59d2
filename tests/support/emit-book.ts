import { epub } from "../../pipeline/stages/emit/epub.ts";
import type { EmitContext } from "../../pipeline/stages/emit/format.ts";
import { plainContext } from "./test-context.ts";
import { type DocumentParts, testDocument } from "./test-document.ts";

/** The bytes of a test document's book, by default without fonts and with an empty cover. */
export async function emitBook(parts: DocumentParts, context: EmitContext = plainContext()): Promise<Uint8Array> {
  const { artifacts } = await epub.emit(testDocument(parts), context);
  const [artifact] = artifacts;
  return artifact.bytes;
}
