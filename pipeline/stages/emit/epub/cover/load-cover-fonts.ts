import { faceOf, findFaces } from "../../../../libraries/fonts/find-faces.ts";
import { nameFont } from "../../../../libraries/fonts/name-font.ts";
import { type FontFace, readFontFaces } from "../../../../libraries/fonts/read-font-faces.ts";
import { type GlyphWidths, readGlyphWidths } from "../../../../libraries/fonts/read-glyph-widths.ts";
import type { EmitContext } from "../../format.ts";
import type { CoverSlot } from "./cover-slot.ts";

/** The theme's fonts as far as a cover needs them, each under a family name of its own. */
export interface CoverFonts {
  readonly files: readonly Uint8Array[];
  /** The family and the width (in em) of a character in a slot; nothing when no font of the theme has it. */
  glyph(character: string, slot: CoverSlot): { readonly family: string; readonly width: number } | undefined;
}

interface LoadedFace {
  readonly family: string;
  readonly bytes: Uint8Array;
  readonly widths: GlyphWidths;
}

/** Loads the faces that the texts of a cover are set in, with the characters of those texts. */
export async function loadCoverFonts(
  slots: readonly CoverSlot[],
  { theme, subsetFont }: Pick<EmitContext, "theme" | "subsetFont">,
): Promise<CoverFonts> {
  const all = readFontFaces(theme.fontStyle.text, theme.fonts);
  const facesOf = new Map(slots.map((slot) => [slot, findFaces(all, slot.style)]));
  const needed = new Map<FontFace, Set<string>>();
  for (const [slot, faces] of facesOf) {
    for (const character of `${slot.text} …`) {
      const face = faceOf(character, faces);
      if (face !== undefined) needed.set(face, (needed.get(face) ?? new Set()).add(character));
    }
  }
  const loaded = new Map<FontFace, LoadedFace>();
  for (const [face, characters] of needed) {
    const bytes = await subsetFont(face.font, characters, { format: "truetype" });
    const family = `cover-${loaded.size + 1}`;
    if (bytes !== undefined) loaded.set(face, { family, bytes: nameFont(bytes, family), widths: readGlyphWidths(bytes) });
  }
  return {
    files: [...loaded.values()].map(({ bytes }) => bytes),
    glyph(character, slot) {
      const face = faceOf(character, facesOf.get(slot) ?? []);
      const found = face === undefined ? undefined : loaded.get(face);
      const width = found?.widths(character.codePointAt(0) ?? 0);
      return found === undefined || width === undefined ? undefined : { family: found.family, width };
    },
  };
}
