import type { Link } from "mdast";
import type { CrossReference } from "../../model/syntax.ts";

/** The cross-reference that a link without words makes, when it names a place in the article: `[](#fig-map)`. */
export function readCrossReference(link: Link): CrossReference | undefined {
  const hasWords = link.children.some((child) => child.type !== "text" || child.value.trim() !== "");
  if (hasWords || !/^#./.test(link.url)) return undefined;
  const { data, position } = link;
  return {
    type: "crossReference",
    target: link.url.slice(1),
    ...(data === undefined ? {} : { data }),
    ...(position === undefined ? {} : { position }),
  };
}
