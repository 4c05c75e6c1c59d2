import type { ElementContent, Properties } from "hast";
import { h } from "hastscript";
import type { Link } from "mdast";
import type { NodeRenderer } from "../context.ts";

/** A link to the web, to an address for mail, or to a place in the article; what leads elsewhere stays as words. */
export const link: NodeRenderer<Link> = (context, node, state) => {
  const content = state.all(node);
  const isKnown = node.url.startsWith("#") && context.edition.article.numbering.targets.has(node.url.slice(1));
  const isWeb = /^(https?:\/\/|mailto:|tel:|doi:)/i.test(node.url);
  if (!isKnown && !isWeb) return h("span", { className: ["missing-target"] }, content);
  return linked(content, { href: isWeb ? encodeURI(decodeSafely(node.url)) : node.url, ...(node.title ? { title: node.title } : {}) });
};

/** Words as a link. A note's call or a citation among them is a link of its own, which may not lie within another. */
function linked(content: readonly ElementContent[], properties: Properties): ElementContent[] {
  const parts: ElementContent[] = [];
  let words: ElementContent[] = [];
  const end = (): void => {
    const hasWords = words.some((word) => word.type !== "text" || word.value.trim() !== "");
    parts.push(...(hasWords ? [h("a", properties, words)] : words));
    words = [];
  };
  for (const child of content) {
    if (!hasLink(child)) words.push(child);
    else {
      end();
      parts.push(child);
    }
  }
  end();
  return parts;
}

function hasLink(node: ElementContent): boolean {
  return node.type === "element" && (node.tagName === "a" || node.children.some(hasLink));
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
