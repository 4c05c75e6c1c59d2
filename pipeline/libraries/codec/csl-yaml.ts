import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node, visit } from "yaml";
import type { Checked, Diagnostic, Place } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import type { Reference } from "../../model/reference.ts";
import { parseYaml, type YamlText } from "./checked-yaml.ts";
import { type EntryPlaces, readCslEntry } from "./csl-entry.ts";

/** Reads CSL-YAML: a list of entries, or `references:` with such a list, as pandoc has it. What can be read of a broken file is. */
export function readCslYaml(file: SourceFile): Checked<readonly Reference[]> {
  const yaml = parseYaml({ file, ruleId: "bibliography-parses" });
  const { document } = yaml;
  const diagnostics: Diagnostic[] = [...yaml.diagnostics];
  const { contents } = document;
  const path = ["references", "items"].find((name) => isMap(contents) && contents.has(name));
  const list = path === undefined ? contents : document.get(path, true);
  if (!isSeq(list)) {
    const isEmpty = list === null || list === undefined || (isScalar(list) && list.value === null);
    if (!isEmpty && diagnostics.length === 0) diagnostics.push(notList(yaml.place([])));
    return { value: [], diagnostics };
  }
  // A number's own digits are kept: `1.10` is a version, `007` a number of a report.
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "number" && node.source !== undefined) node.value = node.source;
    },
  });
  const references: Reference[] = [];
  list.items.forEach((node, index) => {
    const base = path === undefined ? [index] : [path, index];
    const entry = readCslEntry(toPlain(node, document), placesOf(yaml, base, node));
    diagnostics.push(...entry.diagnostics);
    if (entry.value !== undefined) references.push(entry.value);
  });
  return { value: references, diagnostics };
}

function toPlain(node: unknown, document: YamlText["document"]): unknown {
  try {
    return isNode(node) ? node.toJS(document, { maxAliasCount: 100 }) : undefined;
  } catch {
    // An alias without its anchor, or too many of them: the parser has said so, or the entry's absence will.
    return undefined;
  }
}

function placesOf(yaml: YamlText, base: readonly (string | number)[], node: unknown): EntryPlaces {
  const entry = yaml.place(base);
  const map = isAlias(node) ? node.resolve(yaml.document) : (node as Node);
  const fields: [string, Place][] = [];
  const fieldNames: [string, Place][] = [];
  if (isMap(map) && !isAlias(node))
    for (const pair of map.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const name = String(pair.key.value);
      fields.push([name, yaml.place([...base, name])]);
      fieldNames.push([name, yaml.place([...base, name], "key")]);
    }
  return { entry, fields: Object.fromEntries(fields), fieldNames: Object.fromEntries(fieldNames) };
}

function notList(place: Place): Diagnostic {
  return {
    ruleId: "bibliography-parses",
    severity: "error",
    place,
    reason: "Unexpected content, expected a list of references.",
    note: "Begin each entry with `- id: …`, at the top or below `references:`.",
  };
}
