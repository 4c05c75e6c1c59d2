import type { Element, Nodes, Root } from "hast";

/** What the places of a print tree are called when nothing but a link tells it. */
export interface LinkPlaces {
  /** The address of the page, against which the browser resolves those of links. */
  readonly base: string;
  /** The page of an element, in words, such as `p. 3`. */
  pageOf(id: string): string | undefined;
}

/**
 * What the links of a print tree say, by their targets as the browser writes them: `#` and an id, or an address. Of several links
 * to one target the first that says something counts; a link to a page number says the page.
 */
export function collectLinkTexts(root: Root, places: LinkPlaces): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const visit = (node: Nodes): void => {
    if (!("children" in node)) return;
    if (node.type === "element" && node.tagName === "a") addLink(node, places, texts);
    for (const child of node.children) visit(child);
  };
  visit(root);
  return texts;
}

function addLink(link: Element, { base, pageOf }: LinkPlaces, texts: Map<string, string>): void {
  const { href, dataCall, ariaLabel } = link.properties;
  if (typeof href !== "string") return;
  const target = href.startsWith("#") ? `#${decode(href.slice(1))}` : resolve(href, base);
  const text = typeof dataCall === "string" ? pageOf(dataCall) : (asText(ariaLabel) ?? wordsOf(link).replace(/\s+/g, " ").trim());
  if (target !== undefined && text && !texts.has(target)) texts.set(target, text);
}

/** The words of a link without the page numbers in it, which are set later; of a picture, its alternative text. */
function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  const { dataPageOf, ariaHidden, ariaLabel, alt } = node.properties;
  if (dataPageOf !== undefined || ariaHidden === "true") return "";
  return asText(alt) ?? (node.tagName === "a" ? undefined : asText(ariaLabel)) ?? node.children.map(wordsOf).join("");
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function resolve(href: string, base: string): string | undefined {
  return URL.canParse(href, base) ? new URL(href, base).href : undefined;
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
