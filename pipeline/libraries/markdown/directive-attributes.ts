import type { ContainerDirective } from "mdast-util-directive";
import type { DirectiveContext } from "./directive-context.ts";
import { nearMiss } from "./near-miss.ts";
import { positionBetween } from "./source-position.ts";

/** The attributes of a directive that it may have, by name; others are noted as problems. `id` is always allowed. */
export function readDirectiveAttributes(
  node: ContainerDirective,
  allowed: readonly string[],
  context: DirectiveContext,
): ReadonlyMap<string, string> {
  const known = ["id", ...allowed];
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (known.includes(name)) found.set(name, value ?? "");
    else {
      const meant = nearMiss(name, known);
      const note = meant === undefined ? "Remove the attribute." : `Write \`${meant}\`.`;
      noteAttribute(
        node,
        name,
        `Unexpected attribute \`${name}\`, expected ${known.map((word) => `\`${word}\``).join(", ")}.`,
        note,
        context,
      );
    }
  }
  return found;
}

/** The id that an author gave a directive, or `figure-3`: the count is of all of its kind. */
export function identifierOf(node: ContainerDirective, attributes: ReadonlyMap<string, string>, context: DirectiveContext): string {
  const numbered = `${node.name}-${context.next(node.name)}`;
  const written = attributes.get("id");
  if (written === undefined) return numbered;
  if (written !== "" && !/\s/.test(written)) return written;
  noteAttribute(
    node,
    "id",
    `Unexpected id \`${written}\`, expected one word.`,
    `Write \`#${written.trim().replace(/\s+/g, "-") || "id"}\`.`,
    context,
  );
  return numbered;
}

/** Notes what is wrong with one attribute, where it stands. */
export function noteAttribute(node: ContainerDirective, name: string, reason: string, note: string, { problems }: DirectiveContext): void {
  const places = node.data?.position;
  const position =
    (places?.attributes && Object.hasOwn(places.attributes, name) ? places.attributes[name] : undefined) ??
    places?.opening ??
    node.position;
  if (position !== undefined)
    problems.push({ ruleId: "directive-is-well-formed", position: positionBetween(position.start, position.end), reason, note });
}
