import { createRequire } from "node:module";

/** An entry as BibTeX has it: LaTeX in its values, abbreviations resolved. */
export interface BibtexEntry {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string | number>>;
}

/** Citation.js, reduced to its two steps that read text. Both throw on what they cannot read; neither touches the network. */
export interface BibtexEngine {
  parseText(text: string): readonly BibtexEntry[];
  /** CSL-JSON items, one an entry, with plain Unicode text in their fields. */
  toCsl(entries: readonly BibtexEntry[]): readonly Readonly<Record<string, unknown>>[];
  /** Abbreviations that need no `@string`, such as `jan`. */
  readonly abbreviations: ReadonlySet<string>;
  readonly knownFields: ReadonlySet<string>;
}

interface CitationJs {
  readonly plugins: {
    readonly input: { data(input: unknown, type: string): never };
    readonly config: { get(plugin: string): BibtexConfiguration };
  };
}

interface BibtexConfiguration {
  readonly constants: Readonly<Record<string, unknown>> & {
    readonly defaultStrings: Readonly<Record<string, string>>;
    readonly fieldTypes: Record<string, readonly string[]>;
    readonly formatting: Record<string, readonly [string, string]>;
  };
  readonly types: { readonly biblatex: { readonly source: object }; readonly bibtex: { readonly source: object } };
}

let engine: BibtexEngine | undefined;

/** Citation.js, loaded once and only when a `.bib` file asks for it: loading costs as much as parsing a long article. */
export function bibtexEngine(): BibtexEngine {
  engine ??= load();
  return engine;
}

function load(): BibtexEngine {
  const require = createRequire(import.meta.url);
  const core: CitationJs = require("@citation-js/core");
  require("@citation-js/plugin-bibtex");
  const { input, config } = core.plugins;
  const { constants, types } = config.get("@bibtex");
  // Its tables are asked with `in`: without this, `\constructor` would be a command and `toString` a type.
  for (const table of [...Object.values(constants), types.biblatex.source, types.bibtex.source])
    if (Object.getPrototypeOf(table) === Object.prototype) Object.setPrototypeOf(table, null);
  // Text stays text: no HTML is made of \emph, and no address is rewritten.
  for (const name of Object.keys(constants.formatting)) if (name !== "quotes") constants.formatting[name] = ["", ""];
  constants.fieldTypes["url"] = ["field", "verbatim"];
  return {
    parseText: (text) => input.data(text, "@biblatex/text"),
    toCsl: (entries) => input.data(entries, "@biblatex/entries+list"),
    abbreviations: new Set(Object.keys(constants.defaultStrings)),
    knownFields: new Set(Object.keys(constants.fieldTypes)),
  };
}
