import type { BibtexEntry } from "./bibtex-engine.ts";

type Properties = BibtexEntry["properties"];

/** Fields that belong to one entry alone: `crossref` hands on all others, as biber's manual has it. */
const ownFields = new Set(
  `ids crossref xref entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype shorthand
  shorthandintro sortkey sorttitle shorttitle indextitle indexsorttitle`.split(/\s+/),
);

/** Longer chains are no one's bibliography. */
const maximalDepth = 50;

const partsOf: Readonly<Record<string, readonly string[]>> = {
  book: ["inbook", "bookinbook", "suppbook"],
  collection: ["incollection", "inreference", "suppcollection"],
  reference: ["incollection", "inreference"],
  proceedings: ["inproceedings", "conference"],
  periodical: ["article", "suppperiodical"],
  mvbook: ["book", "inbook", "bookinbook", "suppbook"],
  mvcollection: ["collection", "reference", "incollection", "inreference", "suppcollection"],
  mvproceedings: ["proceedings", "inproceedings"],
};

/** What came of the `crossref` of an entry: its properties with those that it inherits, or the key that leads nowhere or in a circle. */
export type Inheritance = { readonly properties: Properties } | { readonly broken: string };

/** Gives an entry what it inherits, through any number of entries; `byLabel` has all entries of the file. */
export function inheritProperties(entry: BibtexEntry, byLabel: ReadonlyMap<string, BibtexEntry>): Inheritance {
  const chain: BibtexEntry[] = [entry];
  const seen = new Set([entry.label]);
  for (let next = linkOf(entry); next !== undefined; ) {
    const parent = byLabel.get(next);
    if (parent === undefined || seen.has(next) || seen.size > maximalDepth) return { broken: next };
    seen.add(next);
    chain.push(parent);
    next = linkOf(parent);
  }
  const [last = entry, ...children] = chain.reverse();
  let { properties } = last;
  let { type } = last;
  for (const child of children) {
    properties = { ...handOn(properties, type, child.type), ...child.properties };
    type = child.type;
  }
  return { properties: without(properties, new Set(["crossref"])) };
}

function handOn(properties: Properties, parent: string, child: string): Properties {
  const inherited = without(properties, ownFields);
  if (!(Object.hasOwn(partsOf, parent) && partsOf[parent]?.includes(child))) return inherited;
  // The title of the whole is not the title of its part.
  const prefix = parent.startsWith("mv") ? "main" : parent === "periodical" ? "journal" : "book";
  const renamed = Object.entries(inherited).map(([name, value]): [string, string | number] => [
    /^(?:sub)?title(?:addon)?$/.test(name) ? prefix + name : name,
    value,
  ]);
  const author = inherited["author"];
  return { ...Object.fromEntries(renamed), ...(prefix === "book" && author !== undefined ? { bookauthor: author } : {}) };
}

function linkOf({ properties }: BibtexEntry): string | undefined {
  const link = properties["crossref"];
  return link === undefined ? undefined : String(link).trim();
}

function without(properties: Properties, names: ReadonlySet<string>): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.has(name)));
}
