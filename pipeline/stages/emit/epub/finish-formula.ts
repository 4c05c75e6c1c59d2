import type { Element, ElementContent } from "hast";

/** A formula as XML: MathML's names are lower case, and its namespace is declared. */
export function finishFormula(element: Element): Element {
  const formula = withLowerCaseNames(element);
  return { ...formula, properties: { xmlns: "http://www.w3.org/1998/Math/MathML", ...formula.properties } };
}

function withLowerCaseNames(element: Element): Element {
  const properties = Object.fromEntries(Object.entries(element.properties).map(([name, value]) => [mathName(name), value]));
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === "element") return [withLowerCaseNames(child)];
    return child.type === "text" ? [child] : [];
  });
  return { ...element, properties, children };
}

/** Names of HTML keep their form in the tree; what is not HTML's is MathML's. */
function mathName(name: string): string {
  return /^(className|xmlLang|aria[A-Z]|data[A-Z]|xmlns)/.test(name) ? name : name.toLowerCase();
}
