import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { LabelName } from "../locale/label-names.ts";
import type { Labels } from "../locale/labels.ts";
import type { LabelColumn } from "./other-labels.ts";
import { renderLabel } from "./render-label.ts";

/** What fills a template: trees by slot name, and the labels of the reader's language. */
export interface TemplateValues {
  readonly slots: Readonly<Record<string, readonly ElementContent[]>>;
  readonly labels: Labels;
  /** The labels of every language of a parallel edition, the first included: they stand beside each other where they differ. */
  readonly columns?: readonly LabelColumn[];
}

const processor = unified().use(rehypeParse).freeze();
const parsed = new Map<string, Root>();

/**
 * Fills a template: `<slot name="x">` gives way to its tree, `data-label="x"` fills an element with a label,
 * `data-label-aria-label="x"` (or another attribute) names it, and an element with `data-if="x"` goes when slot `x` is empty.
 * Values are trees, so nothing of theirs can become markup.
 */
export function fillTemplate(source: string, values: TemplateValues): Root {
  const template = parsed.get(source) ?? processor.parse(source);
  parsed.set(source, template);
  return { type: "root", children: fillAll(template.children, values) as RootContent[] };
}

function fillAll(children: readonly RootContent[], values: TemplateValues): RootContent[] {
  return children.flatMap((child) => (child.type === "element" ? fill(child, values) : child.type === "comment" ? [] : [child]));
}

function fill(element: Element, values: TemplateValues): RootContent[] {
  const { dataIf, dataLabel, ...properties } = element.properties;
  if (typeof dataIf === "string" && isEmpty(values.slots[dataIf])) return [];
  if (element.tagName === "slot") return [...(values.slots[String(properties["name"])] ?? [])];
  const children: ElementContent[] =
    typeof dataLabel === "string"
      ? renderLabel(values.labels, dataLabel as LabelName, values.columns)
      : (fillAll(element.children, values) as ElementContent[]);
  const language = typeof dataLabel === "string" ? values.labels.lang(dataLabel as LabelName) : {};
  return [
    { type: "element", tagName: element.tagName, properties: { ...nameAttributes(properties, values.labels), ...language }, children },
  ];
}

/** `data-label-aria-label="contents"` becomes `aria-label` with that label's text. */
function nameAttributes(properties: Properties, labels: Labels): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const attribute = /^dataLabel([A-Z]\w*)$/.exec(name)?.[1];
      return attribute === undefined
        ? [name, value]
        : [attribute.charAt(0).toLowerCase() + attribute.slice(1), labels(String(value) as LabelName)];
    }),
  );
}

function isEmpty(slot: readonly ElementContent[] | undefined): boolean {
  return slot === undefined || slot.length === 0;
}
