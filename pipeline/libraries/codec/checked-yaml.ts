import { type Document, isMap, isNode, isPair, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Checked, Diagnostic, Place } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import { placeAt } from "../text/place-at.ts";

/** How a file is read: the rule that its defects break, and where its text begins in a larger file. */
export interface YamlSource {
  readonly file: SourceFile;
  readonly ruleId: string;
  /** Part of the file to read, in offsets; the whole of it when absent. */
  readonly range?: { readonly start: number; readonly end: number };
}

/** A parsed YAML (or JSON) text that can say where each of its values stands. */
export interface YamlText {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of the value at a path; of its key with `key`; of the nearest parent that exists otherwise. */
  place(path: readonly PropertyKey[], part?: "key" | "value"): Place;
}

/** Reads YAML 1.2 (JSON is a part of it); anchors and aliases are bounded, tags other than the core schema's are refused. */
export function parseYaml({ file, ruleId, range }: YamlSource): YamlText {
  const start = range?.start ?? 0;
  // Blanking what stands before keeps every line and column true to the file.
  const text = `${file.text.slice(0, start).replace(/[^\n]/g, " ")}${file.text.slice(start, range?.end)}`;
  const document = parseDocument(text, { prettyErrors: false, version: "1.2", uniqueKeys: true });
  // The parser places an error at the end of a text one character behind it.
  const place = (from: number, to: number): Place => placeAt(file, Math.min(from, file.text.length), Math.min(to, file.text.length));
  const diagnostics = document.errors.map((error): Diagnostic => {
    const open = /^Missing closing ["']quote/.test(error.message) ? openQuote(document, error.pos[0]) : undefined;
    if (open === undefined) {
      const reason = `Unexpected YAML: ${error.message.replace(/\.?$/, ".")}`;
      return { ruleId, severity: "error", place: place(error.pos[0], error.pos[1]), reason, note: "Mend the syntax at this place." };
    }
    const reason = "Unexpected quotation mark that is never closed, expected a second one like it.";
    return { ruleId, severity: "error", place: place(open, open + 1), reason, note: "Close the quotation, or take this mark away." };
  });
  return {
    document,
    diagnostics,
    place(path, part = "value") {
      const [from, to] = rangeAt(document, path, part) ?? [start, Math.min(start + 1, text.length)];
      return place(from, to);
    },
  };
}

/** Where the quoted text begins that has no end: the parser reports it where the file ends, far from what has to be mended. */
function openQuote(document: Document, end: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if ((type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE") && range && range[0] < end) found = range[0];
    },
  });
  return found;
}

/** Reads a YAML file that must have a shape: its value when it has, and diagnostics with places when it has not. */
export function readYaml<Shape extends z.ZodType>(
  source: YamlSource,
  schema: Shape,
): Checked<z.output<Shape> | undefined> & { readonly yaml: YamlText } {
  const yaml = parseYaml(source);
  if (yaml.diagnostics.length > 0) return { value: undefined, diagnostics: yaml.diagnostics, yaml };
  const plain = plainYaml(yaml.document);
  if (plain === undefined) return { value: undefined, diagnostics: [endless(source.ruleId, yaml)], yaml };
  const result = schema.safeParse(plain, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [], yaml };
  const diagnostics = result.error.issues.flatMap((issue) => describeIssue(issue, source.ruleId, yaml));
  return { value: undefined, diagnostics, yaml };
}

/** A document as plain data; nothing when its aliases would grow beyond all bounds. */
export function plainYaml(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch {
    return undefined;
  }
}

function endless(ruleId: string, yaml: YamlText): Diagnostic {
  return {
    ruleId,
    severity: "error",
    place: yaml.place([]),
    reason: "Unexpected aliases that refer to each other again and again, expected at most 100 of them.",
    note: "Write the values out.",
  };
}

function describeIssue(issue: z.core.$ZodIssue, ruleId: string, yaml: YamlText): Diagnostic[] {
  const name = issue.path.map(String).join(".") || "the file";
  const base = { ruleId, severity: "error" } as const;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        ...base,
        place: yaml.place([...issue.path, key], "key"),
        reason: `Unexpected field \`${key}\`, expected a known field.`,
        note: "Remove it or correct its name.",
      }));
    case "invalid_type":
      return [
        {
          ...base,
          place: yaml.place(issue.path),
          reason:
            issue.input === undefined
              ? `Unexpected absence of \`${name}\`, expected ${issue.expected}.`
              : `Unexpected value of \`${name}\`, expected ${issue.expected}.`,
          note: `Give \`${name}\` a value of this kind.`,
        },
      ];
    case "invalid_value":
      return [
        {
          ...base,
          place: yaml.place(issue.path),
          reason: `Unexpected value of \`${name}\`, expected ${issue.values.map((value) => `\`${String(value)}\``).join(" or ")}.`,
          expected: issue.values.map(String),
          note: "Choose one of these values.",
        },
      ];
    case "invalid_union":
      return [{ ...base, place: yaml.place(issue.path), reason: `Unexpected value of \`${name}\`.`, note: issue.message }];
    default:
      return [
        {
          ...base,
          place: yaml.place(issue.path),
          reason: `Unexpected value of \`${name}\`: ${issue.message}.`,
          note: `Correct \`${name}\`.`,
        },
      ];
  }
}

function rangeAt(document: Document, path: readonly PropertyKey[], part: "key" | "value"): [number, number] | undefined {
  for (let length = path.length; length > 0; length--) {
    const key = path[length - 1];
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find(
        (item) => isPair(item) && isNode(item.key) && String((item.key as { value?: unknown }).value) === String(key),
      );
      const node =
        pair === undefined
          ? undefined
          : length === path.length && part === "value" && isNode(pair.value) && pair.value.range
            ? pair.value
            : pair.key;
      if (isNode(node) && node.range) return [node.range[0], node.range[1]];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return [node.range[0], node.range[1]];
  }
  const { contents } = document;
  return isNode(contents) && contents.range ? [contents.range[0], Math.min(contents.range[0] + 1, contents.range[1])] : undefined;
}
