import type { Brand } from "./brand.ts";
import type { Place } from "./diagnostic.ts";

/** A unit's birth hash, `k` and seven letters; it outlives every edit of the unit's text. */
export type UnitId = Brand<"UnitId">;

/** The `id` attribute of an element, the same in every locale. */
export type AnchorId = Brand<"AnchorId">;

/** What a unit is in the article, in words that its translator reads. */
export type UnitKind =
  | "heading"
  | "paragraph"
  | "list item"
  | "quotation"
  | "table heading"
  | "table cell"
  | "caption"
  | "footnote"
  | "alternative text"
  | "image text"
  | "metadata";

/** Where a unit's translation is put: the children of a node, or a value that is no Markdown. */
export type UnitTarget =
  | { readonly form: "markdown" }
  | { readonly form: "alternative"; readonly image: string }
  | { readonly form: "imageText"; readonly image: string; readonly index: number }
  | { readonly form: "metadata"; readonly field: string; readonly index: number };

/** One passage that is translated as a whole: a block, never a sentence. */
export interface ParsedUnit {
  /** Position among the article's units; nodes of the tree carry it as `data.unit`. */
  readonly ordinal: number;
  readonly kind: UnitKind;
  /** Heading rank, list depth or footnote name: what a translator needs to know beside the kind. */
  readonly detail?: string;
  /** The Markdown (or plain text) of the passage on one line, exactly as a translator sees it. */
  readonly text: string;
  readonly target: UnitTarget;
  /** The headings above the unit, the outermost first. */
  readonly trail: readonly string[];
  /** Codes that a translation must keep as they are, in order. */
  readonly codes: readonly string[];
  /** False for a block without words (a year, a lone citation), which all locales share. */
  readonly translatable: boolean;
  readonly place: Place;
  /** The anchor that an author wrote, for headings: `{#id}`. */
  readonly explicitAnchor?: AnchorId;
}

/** Where a unit comes from, as its registered text and today's show it. */
export interface UnitOrigin {
  /** `new`: born now; `restored`: back from among the retired; otherwise it continues a registered unit. */
  readonly how: "same" | "moved" | "edited" | "restored" | "new";
  /** How alike it is to the registered text, from 0 to 1. */
  readonly similarity: number;
  /** The unit of which this was a part. */
  readonly splitFrom?: UnitId;
  /** Units whose text now stands in this one. */
  readonly mergedFrom: readonly UnitId[];
}

/** A unit that knows its id and, for headings, its permalink. */
export interface Unit extends ParsedUnit {
  readonly id: UnitId;
  readonly anchor?: AnchorId;
  readonly origin: UnitOrigin;
}
