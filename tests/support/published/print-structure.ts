import type { PublishedLink } from "./published.ts";

/** A node of a page's structure tree, as pdf.js gives it: an element, a piece of marked content, or an annotation. */
export interface Structure {
  readonly type?: "content" | "object" | "annotation";
  readonly id?: string;
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Structure[];
}

/** An item of a list; without a label when it began on an earlier page. */
export interface PrintedItem {
  readonly label: string;
  readonly text: string;
}

/** What the structure of a page tells. */
export interface CollectedStructure {
  /** All words in the order of the tags. */
  readonly whole: string;
  /** The same without the notes at the foot of the page. */
  readonly text: string;
  /** Those, with their labels. */
  readonly notes: string;
  readonly alternatives: readonly string[];
  readonly items: readonly PrintedItem[];
  readonly links: readonly PublishedLink[];
}

const running = new Set([undefined, "NonStruct", "Span", "Em", "Strong", "Code", "Quote", "Link", "Lbl"]);

/** Notes, which stand between letters of private use while a page is read. */
const noteItems = /\uE000([^\uE000\uE001]*)\uE001/g;

/** Walks a page's structure; `marked` has the text of each piece of content, `targets` the destination of each link. */
export function collectStructure(
  root: Structure | null,
  marked: ReadonlyMap<string, string>,
  targets: ReadonlyMap<string, string>,
): CollectedStructure {
  const alternatives: string[] = [];
  const items: PrintedItem[] = [];
  const links: PublishedLink[] = [];
  const whole = root === null ? "" : walk(root);
  const notes = [...whole.matchAll(noteItems)].map(([, note]) => note).join("\n");
  return { whole: whole.replace(/[\uE000\uE001]/g, ""), text: whole.replace(noteItems, "\n"), notes, alternatives, items, links };

  function walk(node: Structure): string {
    if (node.type === "content") return marked.get(node.id ?? "") ?? "";
    if (node.alt) alternatives.push(node.alt);
    const children = node.children ?? [];
    const texts = children.map(walk);
    const text = texts.join("");
    // A link that is broken over two lines is one element with two annotations.
    const target = children
      .map(({ type, id }) => (type === "object" ? targets.get(id ?? "") : undefined))
      .find((each) => each !== undefined);
    if (target !== undefined) links.push({ target, label: text.trim() });
    if (node.role === "L") addItems(children, texts);
    if (node.role === "LI" && children.some(isNote)) return `\n\uE000${text}\uE001\n`;
    const isItem = children.some(({ role }) => role === "Lbl");
    return running.has(node.role) && !isItem ? text : `\n${text}\n`;
  }

  function addItems(children: readonly Structure[], texts: readonly string[]): void {
    for (const [index, child] of children.entries()) {
      const text = texts[index] ?? "";
      const label = child.children?.find(({ role }) => role === "Lbl");
      if (text.trim() !== "") items.push({ label: label === undefined ? "" : walkLabel(label), text });
    }
  }

  function walkLabel(node: Structure): string {
    if (node.type === "content") return (marked.get(node.id ?? "") ?? "").trim();
    return (node.children ?? []).map(walkLabel).join("");
  }
}

/** Whether a part of a list item is a note, or holds one. */
function isNote({ role, children = [] }: Structure): boolean {
  return role === "Note" || (role === "LBody" && children.some(isNote));
}
