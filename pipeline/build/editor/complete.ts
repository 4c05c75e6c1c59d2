import type { Completion } from "../../edges/serve/editor-service.ts";
import type { Reference } from "../../model/reference.ts";
import type { OpenArticle } from "../check-session.ts";
import { footnotesOf, targetsOf } from "./targets-of.ts";

/** What is being written before the cursor: the beginning of a citation's key, of a cross-reference's id, of a footnote's name. */
const beginnings = [
  { kind: "reference", pattern: /(?:^|[^\p{L}\p{N}\p{M}/\\])@(\{?)([^\s@{}[\],;]*)$/u },
  { kind: "target", pattern: /\]\(#()([^\s()]*)$/ },
  { kind: "footnote", pattern: /\[\^()([^\s\]]*)$/ },
] as const;

/** Names that can stand at the cursor, in an article's Markdown or in a translation of it. */
export function completeName(open: OpenArticle, text: string, offset: number): Completion[] {
  const line = text.slice(Math.max(text.lastIndexOf("\n", offset - 1) + 1, offset - 200), offset);
  for (const { kind, pattern } of beginnings) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const [, brace = "", typed = ""] = match;
    const names = namesOf(kind, open);
    const start = offset - typed.length;
    return names.map(({ name, detail }) => ({ kind, label: name, detail, start, end: offset, text: written(kind, name, brace !== "") }));
  }
  return [];
}

interface OfferedName {
  readonly name: string;
  readonly detail: string;
}

function namesOf(kind: Completion["kind"], { article }: OpenArticle): OfferedName[] {
  switch (kind) {
    case "reference":
      return article.bibliography.entries.map((entry) => ({ name: entry.key, detail: describeReference(entry) }));
    case "target":
      return targetsOf(article).map(({ name, kind: what, words }) => ({ name, detail: words === "" ? what : `${what}: ${words}` }));
    case "footnote":
      return [...footnotesOf(article).values()].map(({ label, identifier }) => ({ name: label ?? identifier, detail: "footnote" }));
  }
}

function describeReference({ fields, dates, type }: Reference): string {
  const year = dates.issued?.start?.year;
  return [fields["title"] ?? type, ...(year === undefined ? [] : [String(year)])].join(", ");
}

/** A key that is not made of plain characters stands in braces. */
function written(kind: Completion["kind"], name: string, hasBrace: boolean): string {
  if (kind !== "reference") return name;
  if (hasBrace) return `${name}}`;
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u.test(name) ? name : `{${name}}`;
}
