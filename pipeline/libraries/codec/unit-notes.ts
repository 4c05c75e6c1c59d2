import type { Unit, UnitKind } from "../../model/unit.ts";

const kinds: readonly UnitKind[] = [
  "heading",
  "paragraph",
  "list item",
  "quotation",
  "table heading",
  "table cell",
  "caption",
  "footnote",
  "alternative text",
  "image text",
  "metadata",
];

/** What the registry and its translators are told of a unit, as extracted comments (`#.`) of its message. */
export function writeUnitNotes({ kind, detail, trail, codes, anchor }: Unit): string[] {
  const what = detail === undefined ? kind : `${kind} ${detail}`;
  return [
    trail.length === 0 ? what : `${what} · in “${trail.join(" › ")}”`,
    ...(codes.length === 0 ? [] : [`keep: ${codes.join("  ")}`]),
    ...(anchor === undefined ? [] : [`anchor: ${anchor}`]),
  ];
}

/** Reads back what must be known of a registered unit: its kind, and the anchor of a heading. */
export function readUnitNotes(comments: readonly string[]): { readonly kind: string; readonly anchor?: string } {
  const what = comments[0] ?? "";
  const kind = kinds.find((name) => what === name || what.startsWith(`${name} `)) ?? "paragraph";
  const anchor = comments.map((line) => /^anchor: (\S+)$/.exec(line)?.[1]).find((name) => name !== undefined);
  return { kind, ...(anchor === undefined ? {} : { anchor }) };
}
