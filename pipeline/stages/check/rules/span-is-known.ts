import type { Nodes } from "mdast";
import { imageAttributes, type KnownAttribute, knownClasses, spanAttributes } from "../../../libraries/markdown/known-attributes.ts";
import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import type { Severity } from "../../../model/diagnostic.ts";
import type { SourceFile } from "../../../model/file.ts";
import type { SpanAttributes } from "../../../model/syntax.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Attributes in braces are well-formed, which reading sees to, and say nothing that editions would not show. */
export const spanIsKnown: ArticleRule = {
  id: "span-is-known",
  scope: "article",
  severity: "error",
  check({ article: { tree, file }, publication }) {
    // A theme of one's own may have classes of its own.
    const span: Meaning = { attributes: spanAttributes, classes: knownClasses, isOpen: publication.theme !== "default" };
    const spans = nodesOf(tree, "span").flatMap((node) => judge(node, node.attributes, span, file));
    const others = nodesOf(tree, "heading", "link", "image").flatMap((node) => {
      const attributes = node.data?.attributes;
      return attributes === undefined ? [] : judge(node, attributes, node.type === "image" ? picture : nothing, file);
    });
    return [...spans, ...others];
  },
};

/** What may stand in braces behind a kind of node. */
interface Meaning {
  readonly attributes: ReadonlyMap<string, KnownAttribute>;
  readonly classes: readonly string[];
  readonly isOpen?: boolean;
  /** What pandoc writes without harm is no error. */
  readonly severity?: Severity;
}

const picture: Meaning = { attributes: imageAttributes, classes: [], severity: "warning" };
const nothing: Meaning = { attributes: new Map(), classes: [], severity: "warning" };

function judge(node: Nodes, { classes, values }: SpanAttributes, meaning: Meaning, file: SourceFile): Finding[] {
  const severity = meaning.severity === undefined ? {} : { severity: meaning.severity };
  const strangeClasses = classes.flatMap((name): Finding[] => {
    const meant = nearMiss(name, meaning.classes);
    if (meaning.classes.includes(name) || (meaning.isOpen && meant === undefined)) return [];
    return [
      { ...describe(`.${name}`, meaning.classes.map(dotted), meant && dotted(meant)), place: placeIn(node, `.${name}`, file), ...severity },
    ];
  });
  const strangeValues = Object.entries(values).flatMap(([name, value]): Finding[] => {
    const known = meaning.attributes.get(name);
    if (known?.isValid(value)) return [];
    const place = placeIn(node, `${name}=`, file);
    if (known !== undefined) {
      const reason = `Unexpected \`${name}=${value}\`, expected ${known.expected}.`;
      return [{ place, reason, note: `Correct the value of \`${name}\`.`, ...severity }];
    }
    const names = [...meaning.attributes.keys()];
    return [{ ...describe(name, names, nearMiss(name, names)), place, ...severity }];
  });
  return [...strangeClasses, ...strangeValues];
}

function dotted(name: string): string {
  return `.${name}`;
}

function describe(name: string, known: readonly string[], meant: string | undefined): Pick<Finding, "reason" | "expected" | "note"> {
  const list = known.length === 0 ? "nothing but an id here" : known.map((each) => `\`${each}\``).join(", ");
  return {
    reason: `Unexpected \`${name}\`, expected ${list}.`,
    ...(meant === undefined ? {} : { expected: [meant] }),
    note: meant === undefined ? "Remove it: no edition shows it." : `Did you mean \`${meant}\`?`,
  };
}

/** The part of the last braces of a node that begins like this. */
function placeIn({ position }: Nodes, written: string, file: SourceFile): Finding["place"] {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return { file: file.path };
  const source = file.text.slice(start, end);
  const index = source.indexOf(written, source.lastIndexOf("{"));
  if (index < 0) return placeAt(file, start, end);
  const length = /^[^\s}"']*(?:"[^"]*"|'[^']*')?/.exec(source.slice(index))?.[0].length ?? written.length;
  return placeAt(file, start + index, start + index + length);
}
