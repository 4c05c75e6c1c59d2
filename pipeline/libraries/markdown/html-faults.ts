import { admittedHtml } from "./admitted-html.ts";
import type { HtmlToken } from "./html-tokens.ts";
import { markdownForHtml } from "./markdown-for-html.ts";
import { type OpenTag, OpenTags } from "./open-tags.ts";

/** A part of raw HTML that is not shown as it was meant. */
export interface HtmlFault {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly note: string;
}

/**
 * What editions drop or mend of raw HTML that is read together: elements, attributes and markup that are not admitted, tags
 * without their partners. `strangers` has the tags of other elements, which may be opened here and closed in another piece.
 */
export function findHtmlFaults(tokens: readonly HtmlToken[], strangers: OpenTags): HtmlFault[] {
  const open = new OpenTags();
  const faults = tokens.flatMap((token): HtmlFault[] => {
    const { start, end } = token;
    switch (token.type) {
      case "open":
        if (!isAdmitted(token.name)) {
          strangers.add(token);
          return [strangeElement(token)];
        }
        if (token.name !== "br") open.add(token);
        return strangeAttributes(token);
      case "close":
        if (!isAdmitted(token.name)) return strangers.take(token.name) === undefined ? [partnerless(token)] : [];
        return token.name === "br" ? [] : closeTag(token, open);
      case "markup":
        return [{ start, end, reason: "Unexpected markup, expected Markdown.", note: "Remove it: no edition shows it." }];
      case "comment":
        return token.isClosed ? [] : [endlessComment(start)];
      default:
        return [];
    }
  });
  return [...faults, ...open.of(admittedHtml.tagNames).map(endlessElement)];
}

type CloseTag = Extract<HtmlToken, { type: "close" }>;

function isAdmitted(name: string): boolean {
  return admittedHtml.tagNames.includes(name);
}

function strangeElement({ name, start, end }: OpenTag): HtmlFault {
  const list = admittedHtml.tagNames.map((each) => `\`<${each}>\``).join(", ");
  const markdown = markdownForHtml(name);
  return {
    start,
    end,
    reason: `Unexpected HTML element \`<${name}>\`, expected Markdown, or one of ${list}.`,
    note: markdown === undefined ? "Remove the tags, or write the content as Markdown." : `Write it as Markdown: ${markdown}`,
  };
}

function strangeAttributes({ name, attributes }: OpenTag): HtmlFault[] {
  const admitted = name === "abbr" ? admittedHtml.attributes.abbr : [];
  return attributes
    .filter((attribute) => !admitted.includes(attribute.name))
    .map((attribute) => ({
      start: attribute.start,
      end: attribute.end,
      reason: `Unexpected attribute \`${attribute.name}\` of \`<${name}>\`, expected ${admitted.length === 0 ? "none" : admitted.map((each) => `\`${each}\``).join(", ")}.`,
      note: "Remove the attribute; a language or a class is written `[words]{lang=fr .class}`.",
    }));
}

/** Takes the tag's partner from the open ones. */
function closeTag(tag: CloseTag, open: OpenTags): HtmlFault[] {
  const { name, start, end } = tag;
  const partner = open.take(name);
  if (partner === undefined) return [partnerless(tag)];
  const inner = open.last(admittedHtml.tagNames);
  if (inner === undefined || inner.start < partner.start) return [];
  const reason = `Unexpected \`</${name}>\`, expected \`</${inner.name}>\` before it.`;
  return [{ start, end, reason, note: "Close first what was opened last." }];
}

function partnerless({ name, start, end }: CloseTag): HtmlFault {
  const reason = `Unexpected \`</${name}>\`, expected \`<${name}>\` before it in the same text.`;
  return { start, end, reason, note: "Remove it, or write the opening tag." };
}

function endlessComment(start: number): HtmlFault {
  return {
    start,
    end: start + 4,
    reason: "Unexpected comment without its end, expected `-->`: everything behind it is lost.",
    note: "Close the comment with `-->`.",
  };
}

function endlessElement({ name, start, end }: OpenTag): HtmlFault {
  return {
    start,
    end,
    reason: `Unexpected \`<${name}>\` without its end, expected \`</${name}>\` in the same text.`,
    note: `Write \`</${name}>\` where it ends.`,
  };
}
