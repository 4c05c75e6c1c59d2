/**
 * A font with the glyphs of some characters alone, as WOFF2. The library and its WebAssembly are loaded when first needed;
 * the same font and characters give the same bytes on every machine.
 */
export async function subsetFont(font: Uint8Array, characters: ReadonlySet<string>): Promise<Uint8Array> {
  const { default: subset } = await import("subset-font");
  return new Uint8Array(await subset(Buffer.from(font), [...characters].sort().join(""), { targetFormat: "woff2" }));
}
