import type { Diagnostic } from "../../../../model/diagnostic.ts";
import type { Document } from "../../../../model/document.ts";
import type { Handout } from "../../../../model/handout.ts";
import type { EmitContext } from "../../format.ts";
import type { PrintedDocument } from "../print-document.ts";
import type { PrintVariant } from "../print-variant.ts";

/** An edition of which a handout is made. */
export interface HandoutSource {
  readonly document: Document;
  readonly context: EmitContext;
}

/** The print of an edition. */
export interface PrintedSource extends HandoutSource {
  readonly printed: PrintedDocument;
}

export type PrintedSources = readonly [PrintedSource, ...PrintedSource[]];

/** A handout, and what was noticed while it was made. */
export interface MadeHandout {
  readonly handout: Handout;
  readonly diagnostics: readonly Diagnostic[];
}

/** A kind of handout: ONE FILE = ONE KIND. */
export interface HandoutMaker {
  /** What of the document is printed; all of it when absent. */
  select?(document: Document): Document;
  /** How it is printed. Throws when the paper does not do. */
  variant(context: EmitContext): PrintVariant;
  /** Puts the prints of all editions into one file. */
  assemble(prints: PrintedSources): MadeHandout;
}
