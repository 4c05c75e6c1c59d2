import * as fc from "fast-check";
import type { Nodes } from "mdast";
import type { Point } from "unist";
import type { MarkdownProblem } from "../../../pipeline/libraries/markdown/parse-markdown.ts";
import { nodesOf, sourceOf } from "./outline-of.ts";

const common = [
  ..."[]{}()*_`|!<>&$'\"=-:;\\.,",
  ...["a", "b c", "é", "и", "😀", "\t", "\u00A0", "\0", " ", "  ", "    "],
  ...["\n", "\n\n", "\r\n", "\n> ", "> ", "- ", "1. ", "# ", "\n===\n", "---\n", "| a | b |\n| - | - |\n"],
  ...["](u)", '](u "t")', "![", "![a](b)", "[^1]", "\n\n[^1]: n\n", "[r]", "\n\n[r]: u\n", "**", "``", "~~", "<b>", "<br>", "&amp;"],
  ...["https://x.y", "www.a.b", "\\[", "![^1]"],
];

const own = [
  ...["@", "@a", "@{b c}", "@{u}", "-@k", "c@d.e", "; ", ", p. 3", "[@a", "{#id .c}", "{a=b}", "{.a\n", '"x\ny"}'],
  ...[":::", "\n:::figure[x]{#i}\n", "\n:::\n", "\n:::table{sort=1}\n", "\n:::infobox\n", "\n:::x\n", "\n::x[y]\n", '![a](b "c @d"){#e}'],
];

/** Texts made of the pieces that mean something in Tetrapla's Markdown. */
export const markdownText = textOf([...common, ...own]);

/** Texts made of the pieces that mean something in GFM, and no more in Tetrapla's Markdown. */
export const gfmText = textOf(
  common.filter((piece) => !/[{}$:]|<br>/.test(piece) || piece.startsWith("https") || piece.startsWith("\n\n[")),
);

function textOf(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((chosen) => chosen.join(""));
}

/** What is untrue about the positions of nodes and problems in their source. */
export function brokenPositions(nodes: readonly Nodes[], problems: readonly MarkdownProblem[], source: string): string[] {
  const lines = [0, ...[...source.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)];
  const isPoint = ({ line, column, offset = -1 }: Point): boolean =>
    offset >= 0 && offset <= source.length && lines[line - 1] === offset - column + 1;
  const faultOf = (node: Pick<Nodes, "position">): string | undefined => {
    if (node.position === undefined) return "no position";
    const { start, end } = node.position;
    if (!isPoint(start) || !isPoint(end)) return `no place: ${JSON.stringify(node.position)}`;
    return (start.offset ?? 0) > (end.offset ?? 0) ? "backwards" : undefined;
  };
  const faultsOf = (node: Nodes): (string | undefined)[] => [
    faultOf(node),
    ...("children" in node ? node.children.map((child) => (isInside(child, node) ? undefined : `${child.type} outside ${node.type}`)) : []),
    ...(node.type === "citation" ? node.items.map((item) => (sourceOf(item, source) === item.key ? undefined : `key ${item.key}`)) : []),
    node.type === "text" && isPlain(sourceOf(node, source)) && sourceOf(node, source) !== node.value ? `text ${node.value}` : undefined,
  ];
  return [...nodes.flatMap(nodesOf).flatMap(faultsOf), ...problems.map(faultOf)].filter((fault) => fault !== undefined);
}

function isInside(child: Nodes, parent: Nodes): boolean {
  const { start, end } = child.position ?? {};
  return (start?.offset ?? -1) >= (parent.position?.start.offset ?? 0) && (end?.offset ?? 0) <= (parent.position?.end.offset ?? -1);
}

function isPlain(written: string): boolean {
  return !/[\\&\0\r\n]/.test(written);
}
