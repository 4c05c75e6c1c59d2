import type { Construct, ConstructRecord, Extension } from "micromark-util-types";

/** Exchanges a named text construct of finished extensions, at all its characters, for one made of it. */
export function replaceConstruct(extensions: readonly Extension[], name: string, wrap: (construct: Construct) => Construct): void {
  const wrapped = new Map<Construct, Construct>();
  for (const { text } of extensions) if (text !== undefined) replaceIn(text);
  if (wrapped.size !== 1) throw new Error(`micromark has one construct \`${name}\``);

  function replaceIn(text: ConstructRecord): void {
    for (const [key, constructs] of Object.entries(text)) {
      if (constructs !== undefined) text[key === "null" ? "null" : Number(key)] = [constructs].flat().map(replacementOf);
    }
  }

  function replacementOf(construct: Construct): Construct {
    if (construct.name !== name) return construct;
    const replacement = wrapped.get(construct) ?? wrap(construct);
    wrapped.set(construct, replacement);
    return replacement;
  }
}
