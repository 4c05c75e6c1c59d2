import type { SpanAttributes } from "../../model/syntax.ts";

/** What is wrong with attributes, and where in their text. */
export interface AttributesFault {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly note: string;
}

/** Attributes as data, or the first fault in them. */
export type AttributesReading = { readonly attributes: SpanAttributes } | { readonly fault: AttributesFault };

const patterns = {
  space: /\s+/y,
  id: /#([\p{L}\p{N}_][\p{L}\p{N}\p{M}_:-]*)/uy,
  class: /\.([\p{L}_][\p{L}\p{N}\p{M}_:-]*)/uy,
  pair: /([\p{L}_][\p{L}\p{N}\p{M}_:.-]*)=("(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[^\s"'<>=`{}]+)/uy,
  other: /[^\s}]+/y,
};

/** Reads `{#id .class key=value key="quoted value"}`, braces included. `id=` and `class=` are other ways to write `#` and `.`. */
export function readAttributes(text: string): AttributesReading {
  const found: Found = { classes: [], values: new Map() };
  const end = text.length - 1;
  for (let index = 1; index < end; ) {
    const space = matchAt(patterns.space, text, index);
    if (space !== undefined) {
      index += space[0].length;
      continue;
    }
    const id = matchAt(patterns.id, text, index);
    const name = id === undefined ? matchAt(patterns.class, text, index) : undefined;
    const pair = id === undefined && name === undefined ? matchAt(patterns.pair, text, index) : undefined;
    const length = (id ?? name ?? pair)?.[0].length;
    if (length === undefined) return { fault: unknownPart(text, index) };
    const isNew =
      pair === undefined
        ? add(found, id === undefined ? "class" : "id", id?.[1] ?? name?.[1] ?? "")
        : add(found, pair[1] ?? "", unquote(pair[2] ?? ""));
    if (!isNew) return { fault: repeated(text, index, length) };
    index += length;
  }
  const { id, classes, values } = found;
  return { attributes: { ...(id === undefined ? {} : { id }), classes, values: Object.fromEntries(values) } };
}

interface Found {
  id?: string;
  readonly classes: string[];
  readonly values: Map<string, string>;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}

/** Whether the attribute could be added: a second id or a second value of one name cannot. */
function add(found: Found, name: string, value: string): boolean {
  if (name === "class") found.classes.push(...value.split(/\s+/).filter((word) => word !== ""));
  else if (name === "id") {
    if (found.id !== undefined) return false;
    found.id = value;
  } else {
    if (found.values.has(name)) return false;
    found.values.set(name, value);
  }
  return true;
}

function unquote(value: string): string {
  const isQuoted = value.startsWith('"') || value.startsWith("'");
  return isQuoted
    ? value
        .slice(1, -1)
        .replace(/\\(["'\\])/g, "$1")
        .replace(/[\t\n\r]+/g, " ")
    : value;
}

function unknownPart(text: string, index: number): AttributesFault {
  const part = matchAt(patterns.other, text, index)?.[0] ?? text.slice(index, index + 1);
  const isWord = /^[\p{L}_][\p{L}\p{N}\p{M}_-]*$/u.test(part);
  return {
    start: index,
    end: index + part.length,
    reason: `Unexpected \`${part}\`, expected \`#id\`, \`.class\` or \`name=value\`.`,
    note: isWord
      ? `Write \`.${part}\` for a class or \`${part}="…"\` for a value.`
      : "Put a value with other than plain characters in quotes.",
  };
}

function repeated(text: string, start: number, length: number): AttributesFault {
  const end = start + length;
  return {
    start,
    end,
    reason: `Unexpected second \`${text.slice(start, end)}\`, expected each attribute once.`,
    note: "Remove one of the two.",
  };
}
