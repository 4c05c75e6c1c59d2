import type { QuoteFamily, QuoteToken } from "./quote-context.ts";

/** The quotations that are open at a place of a text, by the number of their token. */
export class QuoteStack {
  readonly #open: { readonly token: number; readonly family: QuoteFamily; readonly mark: string }[] = [];
  readonly #heights = new Map<QuoteFamily, number[]>();

  open(token: number, { family, mark }: QuoteToken): void {
    const heights = this.#heights.get(family) ?? [];
    heights.push(this.#open.length);
    this.#heights.set(family, heights);
    this.#open.push({ token, family, mark });
  }

  /** The mark that opened the innermost quotation of a family. */
  innermost(family: QuoteFamily): string | undefined {
    const height = this.#heights.get(family)?.at(-1);
    return height === undefined ? undefined : this.#open[height]?.mark;
  }

  get family(): QuoteFamily | undefined {
    return this.#open.at(-1)?.family;
  }

  /** Closes the innermost quotation of a family, and gives up those that are open inside it; the token that opened it. */
  close(family: QuoteFamily): number | undefined {
    const height = this.#heights.get(family)?.at(-1);
    if (height === undefined) return undefined;
    const token = this.#open[height]?.token;
    while (this.#open.length > height) {
      const dropped = this.#open.pop();
      if (dropped !== undefined) this.#heights.get(dropped.family)?.pop();
    }
    return token;
  }
}
