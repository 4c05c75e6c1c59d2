import type { Element, ElementContent, Properties } from "hast";
import { toString as textOf } from "hast-util-to-string";

/** A formula as EPUB's MathML 3 wants it: names in lower case, its namespace declared, words that are words alone. */
export function finishFormula(element: Element): Element {
  const formula = finish(element);
  return { ...formula, properties: { xmlns: "http://www.w3.org/1998/Math/MathML", ...formula.properties } };
}

function finish(element: Element): Element {
  const properties = Object.fromEntries(Object.entries(element.properties).map(([name, value]) => [mathName(name), value]));
  const named = { ...element, ...placeStyle(element.tagName, properties) };
  if (tokens.has(element.tagName)) return { ...named, children: [{ type: "text", value: textOf(element) }] };
  return {
    ...named,
    children: element.children.flatMap((child): ElementContent[] =>
      child.type === "element" ? [finish(child)] : child.type === "text" ? [child] : [],
    ),
  };
}

/** Elements that hold words; HTML in them would need a namespace of its own. */
const tokens = new Set(["mi", "mn", "mo", "ms", "mtext", "annotation"]);

/** Names of HTML keep their form in the tree; what is not HTML's is MathML's. */
function mathName(name: string): string {
  return /^(className|xmlLang|aria[A-Z]|data[A-Z]|xmlns)/.test(name) ? name : name.toLowerCase();
}

/** MathML Core lets every element set the style of what is in it; MathML 3 has an element for that. */
function placeStyle(tagName: string, { displaystyle, scriptlevel, ...rest }: Properties): Pick<Element, "tagName" | "properties"> {
  const style = { ...(displaystyle === undefined ? {} : { displaystyle }), ...(scriptlevel === undefined ? {} : { scriptlevel }) };
  if (Object.keys(style).length === 0) return { tagName, properties: rest };
  if (tagName === "mrow" || tagName === "mstyle") return { tagName: "mstyle", properties: { ...rest, ...style } };
  const isHere = tagName === "math" || tagName === "mtable";
  return { tagName, properties: isHere && displaystyle !== undefined ? { ...rest, displaystyle } : rest };
}
