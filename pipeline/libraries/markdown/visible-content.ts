import type { Nodes } from "mdast";

/** Whether a reader sees anything of a node: letters, signs, a picture, a number that stands for a source. */
export function hasVisibleContent(node: Nodes): boolean {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "code":
    case "inlineMath":
    case "math":
      return isVisible(node.value);
    case "html":
      return isVisible(node.value.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/g, ""));
    case "image":
    case "imageReference":
    case "citation":
    case "crossReference":
      return true;
    default:
      return "children" in node && node.children.some(hasVisibleContent);
  }
}

/** Blanks, format and control characters, and letters that are blank by design. */
function isVisible(text: string): boolean {
  return /[^\s\p{C}\u2800\u3164\uFFA0]/u.test(text);
}
