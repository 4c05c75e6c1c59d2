// In:  an Edition and the conventions of its language.
// Out: the same with the label of every citation, the formatted reference list, and how the edition itself is cited.
// Invariant: every citation keeps its canonical number and anchors; every cited entry is in the list, in the order of the numbers.
import type { Nodes, Root } from "mdast";
import type { CitedEdition, Edition, FormattedReference } from "../../model/edition.ts";
import type { Conventions } from "../../model/locale.ts";
import type { CitationKey } from "../../model/reference.ts";
import type { Citation, CitationPart } from "../../model/syntax.ts";
import { formatCitation } from "./format-citation.ts";
import { formatReference } from "./format-reference.ts";
import { referToEdition } from "./refer-to-edition.ts";

/** Formats the citations and references of an edition in its language's style; `address` is where its web page lives, if that is known. */
export function citeEdition(edition: Edition, conventions: Conventions, address?: string): CitedEdition {
  const { numbering, bibliography } = edition.article;
  const used = new Map<string, number>();

  const nextCall = (unit: number | undefined, key: CitationKey): CitationPart["call"] => {
    const name = `${unit ?? -1} ${key}`;
    const count = used.get(name) ?? 0;
    used.set(name, count + 1);
    return numbering.calls.get(unit ?? -1)?.citations.get(key)?.[count];
  };

  const label = (citation: Citation, unit: number | undefined): Citation => ({
    ...citation,
    parts: formatCitation(citation, numbering, bibliography, conventions).map((part): CitationPart => {
      if (part.key === undefined) return part;
      const call = nextCall(unit, part.key);
      const target = bibliography.byKey.has(part.key) ? numbering.references.get(part.key)?.anchor : undefined;
      return { ...part, ...(call === undefined ? {} : { call }), ...(target === undefined ? {} : { target }) };
    }),
  });

  const walk = (node: Nodes, enclosing: number | undefined): Nodes => {
    const unit = node.data?.unit ?? enclosing;
    if (node.type === "citation") return label(node, unit);
    if (!("children" in node)) return node;
    return { ...node, children: node.children.map((child) => walk(child, unit)) } as Nodes;
  };

  const references = [...numbering.references.keys()].flatMap((key): FormattedReference[] => {
    const source = bibliography.byKey.get(key as CitationKey);
    return source === undefined ? [] : [{ key: source.key, source, content: formatReference(source, conventions) }];
  });
  const self = referToEdition(edition, address);
  const own = { key: self.key, source: self, content: formatReference(self, conventions) };
  return { ...edition, tree: walk(edition.tree, undefined) as Root, references, own };
}
