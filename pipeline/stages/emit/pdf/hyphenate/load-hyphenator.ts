import { createRequire } from "node:module";

/** Puts soft hyphens (U+00AD) into the words of a text. */
export type Hyphenator = (text: string) => string;

interface HyphenatorOptions {
  readonly minWordLength: number;
  readonly html: boolean;
}

/** The package's one function; what patterns are is its own affair. */
type CreateHyphenator = (patterns: unknown, options: HyphenatorOptions) => Hyphenator;

/** The hyphenator of a set of patterns, loaded when it is asked for: the patterns of a language are large. */
export function loadHyphenator(patterns: string, options: HyphenatorOptions): Hyphenator {
  const require = createRequire(import.meta.url);
  const createHyphenator: CreateHyphenator = require("hyphen");
  return createHyphenator(require(`hyphen/patterns/${patterns}.js`), options);
}
