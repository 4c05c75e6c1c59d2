import type { Nodes, Root } from "mdast";

/** A bracket beside a citation that has no other. */
export interface UnpairedBracket {
  readonly mark: "[" | "]";
  readonly offset: number;
}

interface Mark {
  readonly kind: "[" | "]" | "citation";
  readonly start: number;
  readonly end: number;
  /** Of a citation: whether it has brackets of its own. */
  readonly isBracketed?: boolean;
}

/** Brackets that were meant to open or close a citation, without their counterpart: `[@key, p. 3`. In prose, such as `[0, 1)`, brackets may stand alone. */
export function unpairedBrackets(tree: Root, source: string): UnpairedBracket[] {
  const found: UnpairedBracket[] = [];
  const walk = (node: Nodes): void => {
    if (!("children" in node)) return;
    if (node.children.some(({ type }) => type === "citation")) found.push(...inBlock(node.children, source));
    for (const child of node.children) walk(child);
  };
  walk(tree);
  return found;
}

function inBlock(children: readonly Nodes[], source: string): UnpairedBracket[] {
  const marks = children.flatMap((child) => marksOf(child, source));
  const unpaired = unpairedMarks(marks);
  return marks.flatMap((mark, index): UnpairedBracket[] => {
    if (mark.kind === "citation" || !unpaired.has(mark)) return [];
    const citation = marks[mark.kind === "[" ? index + 1 : index - 1];
    if (citation?.kind !== "citation") return [];
    const between = mark.kind === "[" ? source.slice(mark.end, citation.start) : source.slice(citation.end, mark.start);
    const belongs = citation.isBracketed ? between === "" : (mark.kind === "[" ? isPrefix : isSuffix).test(between);
    return belongs ? [{ mark: mark.kind, offset: mark.start }] : [];
  });
}

/** `see `, `vgl. auch `, `-` */
const isPrefix = /^[\p{L}\p{M}\s.,’'-]{0,40}$/u;
/** `, p. 3`, `, see note 5` */
const isSuffix = /^(?:[\s,][^()[\]{}]{0,60})?$/u;

function marksOf(node: Nodes, source: string): Mark[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  if (node.type === "citation") return [{ kind: "citation", start, end, isBracketed: node.raw.endsWith("]") }];
  if (node.type !== "text") return [];
  return [...source.slice(start, end).matchAll(/\\[^\s]|[[\]]/g)].flatMap(({ 0: text, index }): Mark[] =>
    text === "[" || text === "]" ? [{ kind: text, start: start + index, end: start + index + 1 }] : [],
  );
}

function unpairedMarks(marks: readonly Mark[]): ReadonlySet<Mark> {
  const open: Mark[] = [];
  const unpaired = new Set<Mark>();
  for (const mark of marks) {
    if (mark.kind === "[") open.push(mark);
    else if (mark.kind === "]" && open.pop() === undefined) unpaired.add(mark);
  }
  for (const mark of open) unpaired.add(mark);
  return unpaired;
}
