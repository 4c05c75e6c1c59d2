import type { Text } from "mdast";
import { visit } from "unist-util-visit";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every footnote that is called has a definition. Without one, `[^name]` is no call to Markdown but plain text. */
export const footnoteIsDefined: ArticleRule = {
  id: "footnote-is-defined",
  scope: "article",
  severity: "error",
  check({ article }) {
    const { tree, file } = article;
    const findings: Finding[] = [];
    visit(tree, "text", (node: Text) => {
      const start = node.position?.start;
      if (start?.offset === undefined) return;
      const end = node.position?.end.offset ?? start.offset;
      for (const match of file.text.slice(start.offset, end).matchAll(/(?<!\\)\[\^([^\]\s]+)\](?!\()/g)) {
        const from = pointAfter(start, file.text.slice(start.offset, start.offset + match.index));
        const to = { line: from.line, column: from.column + match[0].length, offset: from.offset + match[0].length };
        findings.push({
          place: { file: file.path, position: { start: from, end: to } },
          reason: `Unexpected footnote \`${match[1]}\`, expected one that is defined.`,
          note: `Add a definition, \`[^${match[1]}]: …\`, or remove the call.`,
        });
      }
    });
    return findings;
  },
};

function pointAfter(
  start: { line: number; column: number; offset?: number | undefined },
  text: string,
): { line: number; column: number; offset: number } {
  const lines = text.split("\n");
  const last = lines.at(-1) ?? "";
  return {
    line: start.line + lines.length - 1,
    column: (lines.length === 1 ? start.column : 1) + last.length,
    offset: (start.offset ?? 0) + text.length,
  };
}
