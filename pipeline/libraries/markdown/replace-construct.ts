import type { Construct, ConstructRecord, Extension } from "micromark-util-types";

/** Exchanges a named construct of finished extensions, at all its characters, for one made of it. */
export function replaceConstruct(extensions: readonly Extension[], name: string, wrap: (construct: Construct) => Construct): void {
  const wrapped = new Map<Construct, Construct>();
  for (const { text, flow } of extensions) for (const record of [text, flow]) if (record !== undefined) replaceIn(record);
  if (wrapped.size !== 1) throw new Error(`micromark has one construct \`${name}\``);

  function replaceIn(record: ConstructRecord): void {
    for (const [key, constructs] of Object.entries(record)) {
      if (constructs !== undefined) record[key === "null" ? "null" : Number(key)] = [constructs].flat().map(replacementOf);
    }
  }

  function replacementOf(construct: Construct): Construct {
    if (construct.name !== name) return construct;
    const replacement = wrapped.get(construct) ?? wrap(construct);
    wrapped.set(construct, replacement);
    return replacement;
  }
}
