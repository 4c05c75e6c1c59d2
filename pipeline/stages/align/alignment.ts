import { type ComparedText, compared } from "../../libraries/text/similarity.ts";

/** A unit as the aligner sees it, old or new. */
export interface AlignedText {
  readonly kind: string;
  readonly text: string;
  readonly compared: ComparedText;
}

/** A unit made ready for the aligner; its words are looked at when it must be compared. */
export function alignedText({ kind, text }: { readonly kind: string; readonly text: string }): AlignedText {
  let ready: ComparedText | undefined;
  return {
    kind,
    text,
    get compared() {
      ready ??= compared(text);
      return ready;
    },
  };
}

/** Which old unit a new one continues. */
export interface Continuation {
  readonly from: number;
  readonly how: "same" | "moved" | "edited";
  /** From 0 to 1. */
  readonly similarity: number;
}

/** What becomes of the units of an article, step by step: each old unit is continued by one new unit at most. */
export class Alignment {
  readonly old: readonly AlignedText[];
  readonly now: readonly AlignedText[];
  /** By new unit. */
  readonly continued: (Continuation | undefined)[];
  private readonly taken: boolean[];
  private readonly settled = new Set<number>();

  constructor(old: readonly AlignedText[], now: readonly AlignedText[]) {
    this.old = old;
    this.now = now;
    this.continued = now.map(() => undefined);
    this.taken = old.map(() => false);
  }

  pair(from: number, to: number, how: Continuation["how"], similarity: number): void {
    this.continued[to] = { from, how, similarity };
    this.taken[from] = true;
  }

  /** Says that a new unit's origin is known otherwise. */
  settle(to: number): void {
    this.settled.add(to);
  }

  isFree(from: number): boolean {
    return this.taken[from] === false;
  }

  isNew(to: number): boolean {
    return this.continued[to] === undefined && !this.settled.has(to);
  }

  freeOld(): number[] {
    return [...this.old.keys()].filter((index) => this.isFree(index));
  }

  newOnes(): number[] {
    return [...this.now.keys()].filter((index) => this.isNew(index));
  }
}

/** Kinds that turn into each other: a paragraph becomes a list item or a quotation, but no heading becomes a cell. */
export function kindClass(kind: string): string {
  if (kind === "table cell" || kind === "table heading") return "cell";
  if (kind === "paragraph" || kind === "list item" || kind === "quotation" || kind === "footnote") return "text";
  return kind;
}
