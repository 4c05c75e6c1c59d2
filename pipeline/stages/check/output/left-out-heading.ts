import type { Edition } from "../../../model/edition.ts";
import type { Unit } from "../../../model/unit.ts";

/**
 * A last heading without a text, called as the source's language calls the list of references: papers end with one, under which
 * their references are put. The list brings a heading of its own, and so this one is in no file.
 */
export function leftOutHeading({ article: { tree, units } }: Edition, referencesTitle: string): Unit | undefined {
  const last = tree.children.findLast(({ type }) => type !== "footnoteDefinition" && type !== "definition");
  const unit = last?.type === "heading" && last.data?.unit !== undefined ? units[last.data.unit] : undefined;
  return unit?.text.trim() === referencesTitle ? unit : undefined;
}
