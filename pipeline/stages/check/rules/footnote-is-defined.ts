import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every footnote that is called has a definition. Without one, `[^name]` is no call to Markdown but plain text. */
export const footnoteIsDefined: ArticleRule = {
  id: "footnote-is-defined",
  scope: "article",
  severity: "error",
  supersedes: ["footnote-is-used"],
  check({ article }) {
    const { tree, file, numbering } = article;
    const definitions = nodesOf(tree, "footnoteDefinition");
    const unused = definitions
      .filter(({ identifier }) => !numbering.notes.has(identifier))
      .map(({ identifier, label }) => label ?? identifier);
    const names = [...unused, ...definitions.map(({ identifier, label }) => label ?? identifier)];
    return nodesOf(tree, "text").flatMap(({ position }): Finding[] => {
      const start = position?.start.offset;
      const end = position?.end.offset;
      if (start === undefined || end === undefined) return [];
      return [...file.text.slice(start, end).matchAll(call)].map(({ 0: written, 1: name = "", index }): Finding => {
        const meant = nearMiss(name, names);
        return {
          place: placeAt(file, start + index, start + index + written.length),
          reason: `Unexpected footnote \`${name}\`, expected one that is defined.`,
          ...(meant === undefined ? {} : { expected: [`[^${meant}]`], subject: `footnote ${meant}` }),
          note: meant === undefined ? noteFor(name) : `Did you mean \`[^${meant}]\`?`,
        };
      });
    });
  },
};

const call = /(?<!\\)\[\^([^[\]\r\n]{1,999})\](?!\()/g;

function noteFor(name: string): string {
  const plain = name.trim().replace(/\s+/g, "-");
  return plain === name
    ? `Add a definition, \`[^${name}]: …\`, or remove the call.`
    : `Write the name in one word, \`[^${plain}]\`, here and at its definition.`;
}
