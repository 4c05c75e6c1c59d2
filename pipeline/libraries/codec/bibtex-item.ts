import type { BibtexEngine, BibtexEntry } from "./bibtex-engine.ts";
import { bibtexTypes } from "./bibtex-variables.ts";

/** What babel and polyglossia call languages, as BCP 47 tags. */
const languages: ReadonlyMap<string, string> = new Map(
  `acadian fr-CA, american en-US, arabic ar, armenian hy, australian en-AU, austrian de-AT, azerbaijani az, belarusian be,
  brazil pt-BR, brazilian pt-BR, british en-GB, bulgarian bg, canadian en-CA, canadien fr-CA, catalan ca, chinese zh,
  croatian hr, czech cs, danish da, dutch nl, english en, estonian et, finnish fi, francais fr, french fr, georgian ka,
  german de, germanb de, greek el, hebrew he, hungarian hu, italian it, japanese ja, kazakh kk, korean ko, kyrgyz ky,
  latin la, latvian lv, lithuanian lt, magyar hu, mexican es-MX, naustrian de-AT, newzealand en-NZ, ngerman de, norsk nb,
  norwegian nb, nswissgerman de-CH, nynorsk nn, persian fa, polish pl, portuguese pt, romanian ro, russian ru, serbian sr,
  slovak sk, slovene sl, slovenian sl, spanish es, swedish sv, swissgerman de-CH, turkish tr, ukenglish en-GB, ukrainian uk,
  usenglish en-US, uzbek uz, vietnamese vi`
    .split(",")
    .map((pair): [string, string] => {
      const [name = "", tag = ""] = pair.trim().split(" ");
      return [name, tag];
    }),
);

/** Fields of BibLaTeX that Citation.js reads and leaves out. */
const unmapped = new Set(["titleaddon", "editortype", "eprint", "eprinttype", "eprintclass", "archiveprefix", "primaryclass"]);

/** Fields that Citation.js knows by names that are not BibLaTeX's. */
const aliases = new Set(["address", "annote", "archiveprefix", "day", "journal", "numpages", "pmcid", "pmid", "s2id", "school", "key"]);

/** Writes as characters the commands that Citation.js does not know: `\dots`, spaces, and the places where a word may be divided. */
export function simplifyLatex(entry: BibtexEntry): BibtexEntry {
  const properties = Object.entries(entry.properties).map(([name, value]): [string, string | number] => {
    if (typeof value === "number" || /^(?:url|doi|file|eprint|archiveurl)$/.test(name)) return [name, value];
    const text = value
      .replace(/\\(?:[lc]?dots|textellipsis)(?![A-Za-z])(?:\{\}|\s*)/g, "…")
      .replace(/\\[-/]/g, "")
      .replace(/\\\s/g, " ")
      .replace(/\\[,;:!]/g, (command) => (command === "\\!" ? "" : "~"));
    return [name, text];
  });
  return { ...entry, properties: Object.fromEntries(properties) };
}

/** Makes of a CSL item what this project's readers expect: BCP 47 languages, "and others", newspapers, addresses as written. */
export function mendBibtexItem(item: Readonly<Record<string, unknown>>, entry: BibtexEntry, engine: BibtexEngine): Record<string, unknown> {
  const property = (name: string): string => String(entry.properties[name] ?? "").trim();
  const mended = new Map(Object.entries(item));
  mended.delete("citation-key");
  mended.set("id", entry.label);
  // Citation.js makes a document of what it does not know; the word is kept, so that it can be corrected.
  if (!bibtexTypes.has(entry.type)) mended.set("type", entry.type);
  for (const [name, value] of mended) if (Array.isArray(value)) mended.set(name, value.map(mendName));

  const language = mended.get("language");
  if (typeof language === "string") mended.set("language", languages.get(language.toLowerCase()) ?? language);
  for (const name of ["URL", "DOI", "archive-url"]) {
    const address = mended.get(name);
    if (typeof address === "string") mended.set(name, address.replace(/^\\url\s*\{(.*)\}$/, "$1").replace(/\\([_%&#~$])/g, "$1"));
  }
  const subtype = property("entrysubtype");
  if (entry.type === "article" && (subtype === "newspaper" || subtype === "magazine")) {
    mended.set("type", `article-${subtype}`);
    mended.delete("genre");
  }
  const archive = (property("eprinttype") || property("archiveprefix")).toLowerCase();
  if (archive === "arxiv" && property("eprint") !== "" && !mended.has("URL"))
    mended.set("URL", `https://arxiv.org/abs/${property("eprint")}`);
  for (const name of Object.keys(entry.properties)) {
    const isOwn = !engine.knownFields.has(name) && !aliases.has(name);
    if ((isOwn || unmapped.has(name)) && !mended.has(name))
      mended.set(name === "archiveurl" ? "archive-url" : name, plain(property(name), engine));
  }
  return Object.fromEntries(mended);
}

/** BibTeX's `and others` is a name to Citation.js; pandoc's readers know it as the literal `others`. */
function mendName(name: unknown): unknown {
  if (typeof name !== "object" || name === null || Array.isArray(name)) return name;
  const parts = Object.entries(name);
  return parts.length === 1 && parts[0]?.[0] === "family" ? { literal: parts[0][1] } : name;
}

function plain(latex: string, engine: BibtexEngine): string {
  try {
    const [item] = engine.toCsl([{ type: "misc", label: "x", properties: { note: latex } }]);
    return String(item?.["note"] ?? latex);
  } catch {
    return latex;
  }
}
