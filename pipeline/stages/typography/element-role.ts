import type { Element } from "hast";
import { toString as textOf } from "hast-util-to-string";

/**
 * What an element is to the text around it. `block`: a text of its own; `inline`: part of the text; `apart`: one word
 * of the text, and a text of its own inside; `object`: one word that nobody looks into; `drawing`: such a word whose own words are
 * set; `line`: the end of a line; `nothing`: no part of the text.
 */
export type ElementRole = "block" | "inline" | "apart" | "object" | "line" | "nothing" | "drawing";

const blocks = new Set(
  `address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p pre search section summary
  table tbody td tfoot th thead title tr ul`.split(/\s+/),
);
const objects = new Set(
  "audio button canvas code embed iframe img input kbd math meter object picture progress samp select textarea var video".split(" "),
);
const hidden = new Set("script style template noscript link meta base wbr".split(" "));
const closedClasses = new Set(["citation", "no-typography", "note-call"]);

/** The role of an element by its name and attributes. */
export function roleOf(element: Element): ElementRole {
  const { tagName, properties } = element;
  if (hidden.has(tagName)) return "nothing";
  if (tagName === "br") return "line";
  if (objects.has(tagName) || isClosed(element)) return blocks.has(tagName) ? "block" : "object";
  if (tagName === "svg") return "drawing";
  if (blocks.has(tagName)) return "block";
  if (tagName === "a" && typeof properties["href"] === "string" && isAddress(textOf(element), properties["href"])) return "object";
  // 10<sup>-12</sup> is no range, and H<sub>2</sub>O one word.
  return tagName === "sup" || tagName === "sub" ? "apart" : "inline";
}

/** Whether an author or a stage before has said that nothing inside an element may change. */
export function isClosed({ tagName, properties }: Element): boolean {
  if (tagName === "pre" || properties["translate"] === "no") return true;
  const classes: unknown = properties["className"];
  const names = Array.isArray(classes) ? classes : String(classes ?? "").split(/\s+/);
  return names.some((name) => closedClasses.has(String(name)));
}

function isAddress(text: string, href: string): boolean {
  const shown = bare(text);
  return shown !== "" && (shown === bare(href) || shown === bare(decode(href)));
}

function bare(address: string): string {
  return address
    .trim()
    .replace(/^(?:https?:\/\/|mailto:|tel:|doi:)?(?:www\.)?/i, "")
    .replace(/\/$/, "")
    .toLowerCase();
}

function decode(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
