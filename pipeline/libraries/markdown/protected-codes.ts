import type { Nodes, PhrasingContent } from "mdast";
import type { CitationItem, SpanAttributes } from "../../model/syntax.ts";
import { writeKey } from "./write-key.ts";

/** What a translation must keep, by kind; `code` is equal for equal meaning, whatever the spelling. */
export interface ProtectedCode {
  readonly kind: "citation" | "footnote" | "link" | "image" | "code" | "math" | "span" | "html" | "cross-reference";
  /** The citation key, footnote name, URL, or content. */
  readonly name: string;
  /** The whole, as a translator may type it: `[@key, p. 3]`, `[^name]`, `` `code` ``. */
  readonly code: string;
  readonly node: Nodes;
  readonly item?: CitationItem;
}

/** The codes of inline content, in order, at any depth. */
export function protectedCodes(children: readonly PhrasingContent[]): ProtectedCode[] {
  return children.flatMap((node) => codesOf(node));
}

/** The locator of a citation as one writes it in English, or nothing. */
function writeLocator(item: CitationItem): string {
  return item.locator === undefined ? "" : `, ${item.locator.label} ${item.locator.value}`;
}

function codesOf(node: PhrasingContent): ProtectedCode[] {
  switch (node.type) {
    case "citation":
      return node.items.map((item) => ({ kind: "citation", name: item.key, code: writeItem(item), node, item }));
    case "footnoteReference":
      return [{ kind: "footnote", name: node.identifier, code: `[^${node.label ?? node.identifier}]`, node }];
    case "crossReference":
      return [{ kind: "cross-reference", name: node.target, code: `[](#${node.target})`, node }];
    case "inlineCode":
      return [{ kind: "code", name: node.value, code: `\`${node.value}\``, node }];
    case "inlineMath":
      return [{ kind: "math", name: node.value, code: `$${node.value}$`, node }];
    case "image":
      return [{ kind: "image", name: node.url, code: `![](${node.url})`, node }];
    case "imageReference":
      return [{ kind: "image", name: node.identifier, code: `![][${node.label ?? node.identifier}]`, node }];
    case "link":
      return [{ kind: "link", name: node.url, code: `](${node.url})`, node }, ...protectedCodes(node.children)];
    case "linkReference":
      return [{ kind: "link", name: node.identifier, code: `][${node.label ?? node.identifier}]`, node }, ...protectedCodes(node.children)];
    case "span": {
      const code = writeAttributes(node.attributes);
      return [{ kind: "span", name: code, code, node }, ...protectedCodes(node.children)];
    }
    case "html":
      return [{ kind: "html", name: node.value, code: node.value, node }];
    default:
      return "children" in node ? protectedCodes(node.children) : [];
  }
}

function writeItem(item: CitationItem): string {
  return `${item.mode === "suppress-author" ? "-" : ""}@${writeKey(item.key)}${writeLocator(item)}`;
}

function writeAttributes({ id, classes, values }: SpanAttributes): string {
  const pairs = Object.entries(values).map(([name, value]) => `${name}=${/^[\w.-]+$/.test(value) ? value : JSON.stringify(value)}`);
  return `{${[...(id === undefined ? [] : [`#${id}`]), ...classes.map((name) => `.${name}`), ...pairs].join(" ")}}`;
}
