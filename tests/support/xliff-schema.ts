import { type XmlElement, xmlAttribute } from "../../pipeline/libraries/codec/xml.ts";

/** What an element of XLIFF 1.2 may hold and carry: the part of the transitional schema that we use. */
interface ElementRule {
  readonly attributes: readonly string[];
  readonly required?: readonly string[];
  /** The children as a pattern over their names, each followed by a space; text is `#`. */
  readonly content: RegExp;
}

const inline = ["id", "ctype", "equiv-text", "xid", "clone"];
const text = /^(?:# |g |x )*$/;
const rules: Readonly<Record<string, ElementRule>> = {
  xliff: { attributes: ["version"], required: ["version"], content: /^(?:file )+$/ },
  file: {
    attributes: ["original", "source-language", "target-language", "datatype", "tool-id"],
    required: ["original", "source-language", "datatype"],
    content: /^(?:header )?body $/,
  },
  header: { attributes: [], content: /^(?:tool )*$/ },
  tool: { attributes: ["tool-id", "tool-name"], required: ["tool-id", "tool-name"], content: /^$/ },
  body: { attributes: [], content: /^(?:trans-unit )*$/ },
  "trans-unit": {
    attributes: ["id", "xml:space"],
    required: ["id"],
    content: /^source (?:target )?(?:context-group |note |alt-trans )*$/,
  },
  source: { attributes: [], content: text },
  target: { attributes: ["state", "state-qualifier"], content: text },
  note: { attributes: ["from", "annotates"], content: /^# $/ },
  "context-group": { attributes: ["purpose"], content: /^(?:context )+$/ },
  context: { attributes: ["context-type"], required: ["context-type"], content: /^(?:# )?$/ },
  "alt-trans": { attributes: ["alttranstype", "origin", "xml:space"], content: /^source target $/ },
  g: { attributes: inline, required: ["id"], content: text },
  x: { attributes: inline, required: ["id"], content: /^$/ },
};

const values: Readonly<Record<string, RegExp>> = {
  version: /^1\.2$/,
  "source-language": /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/,
  "target-language": /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/,
  datatype: /^x-\S+$/,
  "context-type": /^x-\S+$/,
  purpose: /^(?:location|match|information)$/,
  annotates: /^(?:source|target|general)$/,
  alttranstype: /^previous-version$/,
  "xml:space": /^(?:default|preserve)$/,
  state: /^(?:new|needs-review-translation|translated)$/,
  "state-qualifier": /^(?:fuzzy-match|rejected-inaccurate)$/,
};

const types: Readonly<Record<string, RegExp>> = { g: /^(?:bold|italic|underlined|link|x-\S+)$/, x: /^(?:image|pb|lb|x-\S+)$/ };

/** What is wrong with a document by the rules of XLIFF 1.2; nothing when it is valid. */
export function xliffFaults(element: XmlElement): string[] {
  const rule = rules[element.name];
  if (rule === undefined) return [`${element.name} is no element`];
  const names = element.attributes.map(({ name }) => name);
  // White space between elements is none where text has no place.
  const isMixed = rule.content.source.includes("#");
  const children = element.children.filter((child) => isMixed || child.type === "element" || child.text.trim() !== "");
  const content = children.map((child) => (child.type === "text" ? "# " : `${child.name} `)).join("");
  const ids =
    element.name === "body" ? element.children.flatMap((child) => (child.type === "element" ? [xmlAttribute(child, "id")] : [])) : [];
  const type = xmlAttribute(element, "ctype");
  return [
    ...names.filter((name) => !rule.attributes.includes(name)).map((name) => `${element.name} has ${name}`),
    ...(rule.required ?? []).filter((name) => !names.includes(name)).map((name) => `${element.name} lacks ${name}`),
    ...element.attributes.filter(({ name, value }) => values[name]?.test(value) === false).map(({ name, value }) => `${name} is ${value}`),
    ...(type !== undefined && types[element.name]?.test(type) === false ? [`ctype of ${element.name} is ${type}`] : []),
    ...(rule.content.test(content) ? [] : [`${element.name} holds ${content}`]),
    ...(new Set(ids).size === ids.length ? [] : ["ids are not unique"]),
    ...element.children.flatMap((child) => (child.type === "element" ? xliffFaults(child) : [])),
  ];
}
