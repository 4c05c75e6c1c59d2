import type { Construct, Extension } from "micromark-util-types";

/** Exchanges a named text construct of finished extensions, at one character, for one made of it. */
export function replaceConstruct(extensions: readonly Extension[], code: number, name: string, wrap: (construct: Construct) => Construct): void {
  let count = 0;
  for (const { text } of extensions) {
    const found = text?.[code];
    if (text === undefined || found === undefined) continue;
    text[code] = (Array.isArray(found) ? found : [found]).map((construct) => {
      if (construct.name !== name) return construct;
      count++;
      return wrap(construct);
    });
  }
  if (count !== 1) throw new Error(`micromark has one construct \`${name}\``);
}
