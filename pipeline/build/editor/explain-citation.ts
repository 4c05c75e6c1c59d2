import type { ElementContent } from "hast";
import type { Explanation } from "../../edges/serve/editor-service.ts";
import type { Conventions } from "../../model/locale.ts";
import type { CitationKey } from "../../model/reference.ts";
import { formatReference } from "../../stages/cite/format-reference.ts";
import type { OpenArticle } from "../check-session.ts";
import { messageAt, nameInMarkdown, nameInMessage } from "./name-at.ts";

/** The reference behind the citation under the cursor, as the style of a language writes it. */
export function explainCitation(
  { article }: OpenArticle,
  conventions: Conventions,
  path: string,
  text: string,
  offset: number,
): Explanation | undefined {
  const message = path === article.file.path ? undefined : messageAt(text, offset);
  const thing = message === undefined ? nameInMarkdown(article, offset) : nameInMessage(message, text, article, offset);
  if (thing?.kind !== "citation" || (message === undefined && path !== article.file.path)) return undefined;
  const reference = article.bibliography.byKey.get(thing.name as CitationKey);
  if (reference === undefined) return undefined;
  const number = article.numbering.references.get(reference.key)?.number;
  const words = formatReference(reference, conventions).map(toMarkdown).join("");
  const markdown = [...(number === undefined ? [] : [`**${number}.**`]), words === "" ? `\`${reference.key}\`` : words].join(" ");
  return { markdown, start: thing.start, end: thing.end };
}

function toMarkdown(node: ElementContent): string {
  if (node.type === "text") return escapeMarkdown(node.value);
  if (node.type !== "element") return "";
  const words = node.children.map(toMarkdown).join("");
  const href = node.properties["href"];
  if (node.tagName === "a" && typeof href === "string") return `[${words}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  return node.tagName === "cite" ? `*${words.trim()}*` : words;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&#|~]/g, "\\$&");
}
