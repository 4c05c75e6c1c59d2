import type { Association, Root } from "mdast";
import { nodesOf } from "./nodes-of.ts";
import type { KnownLabels } from "./parse-inline.ts";

/** What a passage may refer to although it is defined elsewhere: the article's footnotes and link definitions. */
export function knownLabels(tree: Root): KnownLabels {
  const labelOf = ({ label, identifier }: Association): string => label ?? identifier;
  return { footnotes: nodesOf(tree, "footnoteDefinition").map(labelOf), definitions: nodesOf(tree, "definition").map(labelOf) };
}
