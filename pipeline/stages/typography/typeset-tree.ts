import type { Element, ElementContent, Properties, RootContent } from "hast";
import { typesetText } from "../../libraries/text/typeset.ts";
import type { TypographyConventions } from "../../model/locale.ts";
import { isClosed, roleOf } from "./element-role.ts";
import type { LanguageFinder } from "./find-typography.ts";
import { innerQuotation } from "./inner-quotation.ts";
import { TextRun } from "./text-run.ts";

/** The language around a node. */
export interface Language {
  readonly typography: TypographyConventions | undefined;
  readonly find: LanguageFinder;
}

/** Attributes that are read aloud or shown. */
const spoken = ["alt", "ariaLabel", "title"] as const;

/** Content of a block, or blocks, set by the conventions of its language; what nothing changes in is shared with the input. */
export function typesetTree<Content extends RootContent>(nodes: readonly Content[], language: Language): Content[] {
  const run = new TextRun();
  const set = copyNodes(nodes, language, run);
  run.set(language.typography);
  return set;
}

function copyNodes<Content extends RootContent>(nodes: readonly Content[], language: Language, run: TextRun): Content[] {
  // A copy is of the kind of its original, which the compiler cannot tell.
  return nodes.map((node) => copyNode(node, language, run) as Content);
}

function copyNode(node: RootContent, language: Language, run: TextRun): RootContent {
  if (node.type === "element") return copyElement(node, language, run);
  if (node.type !== "text") return node;
  const copy = { ...node };
  run.addText(copy);
  return copy;
}

function copyElement(element: Element, surrounding: Language, run: TextRun): Element {
  const language = languageOf(element, surrounding);
  const properties = typesetProperties(element, language);
  const role = roleOf(element);
  switch (role) {
    case "nothing":
      return element;
    case "line":
      run.addLineEnd();
      return element;
    case "object":
      run.addObject();
      return { ...element, properties };
    case "drawing":
      run.addObject();
      return { ...element, properties, children: typesetDrawing(element.children, language) };
    case "block": {
      run.set(surrounding.typography);
      const children = isClosed(element) ? element.children : typesetTree(element.children, language);
      return { ...element, properties, children };
    }
    default: {
      if (role === "inline" && language.typography === surrounding.typography) {
        return { ...element, properties, children: copyNodes(element.children, language, run) };
      }
      const own =
        run.endsWithOpenQuote() && language.typography !== undefined
          ? { ...language, typography: innerQuotation(language.typography) }
          : language;
      run.addObject();
      return { ...element, properties, children: typesetTree(element.children, own) };
    }
  }
}

function languageOf({ properties }: Element, surrounding: Language): Language {
  const tag = properties["lang"] ?? properties["xmlLang"];
  return typeof tag === "string" ? { ...surrounding, typography: surrounding.find(tag) } : surrounding;
}

function typesetProperties(element: Element, { typography }: Language): Properties {
  const { properties } = element;
  if (typography === undefined || isClosed(element)) return properties;
  const changed: Properties = {};
  for (const name of spoken) {
    const value = properties[name];
    if (typeof value === "string" && value !== "") changed[name] = typesetText(value, typography);
  }
  return Object.keys(changed).length > 0 ? { ...properties, ...changed } : properties;
}

/** Only the words of a drawing are set, each `text` for itself. */
function typesetDrawing(children: readonly ElementContent[], surrounding: Language): ElementContent[] {
  return children.map((child) => {
    if (child.type !== "element" || isClosed(child)) return child;
    const language = languageOf(child, surrounding);
    const holdsWords = child.tagName === "text" || child.tagName === "title" || child.tagName === "desc";
    const inside = holdsWords ? typesetTree(child.children, language) : typesetDrawing(child.children, language);
    return { ...child, children: inside };
  });
}
