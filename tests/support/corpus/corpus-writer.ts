import { Prose } from "../print/prose.ts";
import { Random } from "../random.ts";

/** Writes the pieces of which articles are made; the same seed, the same pieces. */
export class CorpusWriter {
  readonly random: Random;
  private readonly prose: Prose;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.prose = new Prose(seed);
  }

  sentence(): string {
    return this.prose.text(6 + this.random.below(18));
  }

  paragraph(): string {
    return Array.from({ length: 2 + this.random.below(5) }, () => this.sentence()).join(" ");
  }

  paragraphs(count: number): string {
    return Array.from({ length: count }, () => this.paragraph()).join("\n\n");
  }

  title(): string {
    return this.prose.text(2 + this.random.below(5)).replace(/\.$/, "");
  }

  /** As many items as wanted, each made for its index, as blocks. */
  blocks(count: number, make: (index: number) => string): string {
    return Array.from({ length: count }, (_, index) => make(index)).join("\n\n");
  }
}
