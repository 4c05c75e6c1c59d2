// In:  an Article whose units have their ids.
// Out: the same with the numbers of its references, notes, figures and tables, and the anchors of every call.
// Invariant: numbers follow the canonical article's reading order; no locale, no sorted table changes one.
import type { FootnoteDefinition, Nodes } from "mdast";
import { explicitIds } from "../../libraries/markdown/explicit-ids.ts";
import type { Article, NumberedArticle, NumberedNote, NumberedReference, Numbering, Target, UnitCalls } from "../../model/article.ts";
import type { CitationKey } from "../../model/reference.ts";
import type { AnchorId } from "../../model/unit.ts";
import { createAnchorNames, type NameAnchor } from "./anchor-names.ts";
import { noteLabel } from "./note-label.ts";

/** Numbers an article: a note's citations are numbered where the note is first called. */
export function numberArticle(article: Article): NumberedArticle {
  return { ...article, numbering: new Numberer(article).number() };
}

interface Counted {
  readonly number: number;
  readonly anchor: AnchorId;
  readonly calls: AnchorId[];
}

class Numberer {
  private readonly article: Article;
  private readonly name: NameAnchor;
  private readonly references = new Map<string, Counted>();
  private readonly notes = new Map<string, Counted>();
  private readonly targets = new Map<string, Target>();
  private readonly calls = new Map<number, { citations: Map<string, AnchorId[]>; notes: Map<string, AnchorId[]> }>();
  private readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  private readonly counts = { figure: 0, table: 0 };

  constructor(article: Article) {
    this.article = article;
    this.definitions = findDefinitions(article.tree);
    this.name = createAnchorNames([...article.units.flatMap(({ anchor }) => anchor ?? []), ...explicitIds(article.tree)]);
  }

  number(): Numbering {
    this.walk(this.article.tree, undefined);
    return {
      references: this.references as ReadonlyMap<string, NumberedReference>,
      notes: new Map([...this.notes].map(([name, note]): [string, NumberedNote] => [name, { ...note, label: noteLabel(note.number) }])),
      targets: this.targets,
      calls: this.calls as ReadonlyMap<number, UnitCalls>,
    };
  }

  private walk(node: Nodes, enclosing: number | undefined): void {
    const unit = node.data?.unit ?? enclosing;
    switch (node.type) {
      case "citation":
        for (const { key } of node.items) this.cite(key, unit);
        return;
      case "footnoteReference":
        this.callNote(node.identifier, unit);
        return;
      case "footnoteDefinition":
        return;
      case "figure":
        this.addTarget(node.identifier, { kind: "figure", number: ++this.counts.figure });
        break;
      case "captionedTable":
        this.addTarget(node.identifier, { kind: "table", number: ++this.counts.table });
        break;
      case "infobox":
        this.addTarget(node.identifier, { kind: "infobox" });
        break;
      case "heading": {
        const anchor = unit === undefined ? undefined : this.article.units[unit]?.anchor;
        if (anchor !== undefined && unit !== undefined) this.addTarget(anchor, { kind: "section", unit });
        break;
      }
      case "span":
        if (node.attributes.id !== undefined) this.addTarget(node.attributes.id, { kind: "span" });
        break;
      default:
    }
    if ("children" in node) for (const child of node.children) this.walk(child, unit);
  }

  private cite(key: CitationKey, unit: number | undefined): void {
    // An unknown key has no number: `citation-has-entry` reports it.
    if (!this.article.bibliography.byKey.has(key)) return;
    const known = this.references.get(key);
    const reference = known ?? { number: this.references.size + 1, anchor: this.name(`ref-${key}`), calls: [] };
    if (known === undefined) this.references.set(key, reference);
    const call = this.name(`cite-${key}-${reference.calls.length + 1}`);
    reference.calls.push(call);
    push(this.callsOf(unit).citations, key, call);
  }

  private callNote(name: string, unit: number | undefined): void {
    const definition = this.definitions.get(name);
    const known = this.notes.get(name);
    const note = known ?? { number: this.notes.size + 1, anchor: this.name(`note-${name}`), calls: [] };
    const call = this.name(`note-${name}-call-${note.calls.length + 1}`);
    note.calls.push(call);
    push(this.callsOf(unit).notes, name, call);
    if (known !== undefined) return;
    this.notes.set(name, note);
    this.targets.set(note.anchor, { kind: "note", number: note.number, anchor: note.anchor });
    if (definition !== undefined) for (const child of definition.children) this.walk(child, unit);
  }

  private addTarget(name: string, target: Omit<Target, "anchor">): void {
    // The first of two equal ids keeps its meaning; `anchor-is-unique` reports the second.
    if (!this.targets.has(name)) this.targets.set(name, { ...target, anchor: name as AnchorId });
  }

  private callsOf(unit: number | undefined): { citations: Map<string, AnchorId[]>; notes: Map<string, AnchorId[]> } {
    const ordinal = unit ?? -1;
    const known = this.calls.get(ordinal);
    const calls = known ?? { citations: new Map<string, AnchorId[]>(), notes: new Map<string, AnchorId[]>() };
    if (known === undefined) this.calls.set(ordinal, calls);
    return calls;
  }
}

function findDefinitions(node: Nodes, found = new Map<string, FootnoteDefinition>()): ReadonlyMap<string, FootnoteDefinition> {
  if (node.type === "footnoteDefinition" && !found.has(node.identifier)) found.set(node.identifier, node);
  if ("children" in node) for (const child of node.children) findDefinitions(child, found);
  return found;
}

function push(map: Map<string, AnchorId[]>, key: string, anchor: AnchorId): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [anchor]);
  else list.push(anchor);
}
