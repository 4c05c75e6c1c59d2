declare module "hyphen" {
  /** Patterns of a language: opaque. */
  export interface HyphenPatterns {
    readonly __hyphenPatterns: never;
  }
  export interface HyphenOptions {
    readonly hyphenChar?: string;
    readonly minWordLength?: number;
    readonly html?: boolean;
  }
  const createHyphenator: (patterns: HyphenPatterns, options?: HyphenOptions) => (text: string) => string;
  export default createHyphenator;
}

declare module "hyphen/patterns/*.js" {
  import type { HyphenPatterns } from "hyphen";

  const patterns: HyphenPatterns;
  export default patterns;
}
