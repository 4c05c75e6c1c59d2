import { admittedHtml } from "./admitted-html.ts";
import type { HtmlToken } from "./html-tokens.ts";
import { markdownForHtml } from "./markdown-for-html.ts";

/** A part of raw HTML that is not shown as it was meant. */
export interface HtmlFault {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly note: string;
}

type OpenTag = Extract<HtmlToken, { type: "open" }>;

/** What `admitHtml` drops or mends of raw HTML that is read together: elements, attributes and markup that are not admitted, tags without their partners. */
export function findHtmlFaults(tokens: readonly HtmlToken[]): HtmlFault[] {
  const open: OpenTag[] = [];
  const faults = tokens.flatMap((token): HtmlFault[] => {
    const { start, end } = token;
    switch (token.type) {
      case "open":
        if (!isVoid(token)) open.push(token);
        return isAdmitted(token.name) ? strangeAttributes(token) : [strangeElement(token)];
      case "close":
        return closeTag(token, open);
      case "markup":
        return [{ start, end, reason: "Unexpected markup, expected Markdown.", note: "Remove it: no edition shows it." }];
      case "comment":
        return token.isClosed ? [] : [endlessComment(start)];
      default:
        return [];
    }
  });
  return [...faults, ...open.filter(({ name }) => isAdmitted(name)).map(endlessElement)];
}

function isAdmitted(name: string): boolean {
  return admittedHtml.tagNames.includes(name);
}

function isVoid({ name }: OpenTag): boolean {
  return name === "br";
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
function closeTag({ name, start, end }: Extract<HtmlToken, { type: "close" }>, open: OpenTag[]): HtmlFault[] {
  const index = open.findLastIndex((tag) => tag.name === name);
  const inner = open.slice(index + 1).findLast((tag) => isAdmitted(tag.name));
  if (index >= 0) open.splice(index, 1);
  if (name === "br" || (index >= 0 && (inner === undefined || !isAdmitted(name)))) return [];
  if (index >= 0) {
    return [
      {
        start,
        end,
        reason: `Unexpected \`</${name}>\`, expected \`</${inner?.name}>\` before it.`,
        note: "Close first what was opened last.",
      },
    ];
  }
  return [
    {
      start,
      end,
      reason: `Unexpected \`</${name}>\`, expected \`<${name}>\` before it in the same text.`,
      note: "Remove it, or write the opening tag.",
    },
  ];
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
