import { h } from "hastscript";
import type { Link } from "mdast";
import type { NodeRenderer } from "../context.ts";

/** A link to the web, to an address for mail, or to a place in the article; what leads elsewhere stays as words. */
export const link: NodeRenderer<Link> = (context, node, state) => {
  const content = state.all(node);
  const isKnown = node.url.startsWith("#") && context.edition.article.numbering.targets.has(node.url.slice(1));
  const isWeb = /^(https?:\/\/|mailto:|tel:|doi:)/i.test(node.url);
  if (!isKnown && !isWeb) return h("span", { className: ["missing-target"] }, content);
  return h("a", { href: isWeb ? encodeURI(decodeSafely(node.url)) : node.url, ...(node.title ? { title: node.title } : {}) }, content);
};

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
