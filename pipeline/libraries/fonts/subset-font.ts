/** What a subset is for: pages and books read WOFF2, a renderer of pictures wants the font as it is inside. */
export type SubsetFormat = "woff2" | "truetype";

/** A subset that is wanted: what for, and with which features of OpenType; with all of them unless told otherwise. */
export interface SubsetRequest {
  readonly format?: SubsetFormat;
  readonly features?: readonly string[];
}

/**
 * A font with the glyphs of some characters alone. The library and its WebAssembly are loaded when first needed; the same
 * font and characters give the same bytes on every machine.
 */
export async function subsetFont(
  font: Uint8Array,
  characters: ReadonlySet<string>,
  { format = "woff2", features }: SubsetRequest = {},
): Promise<Uint8Array> {
  const { default: subset } = await import("subset-font");
  return new Uint8Array(
    await subset(Buffer.from(font), [...characters].sort().join(""), {
      targetFormat: format,
      ...(features === undefined ? {} : { keepFeatures: [...features] }),
    }),
  );
}
