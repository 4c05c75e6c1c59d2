import { chooseFaces } from "../../../libraries/fonts/choose-faces.ts";
import { readFontFaces } from "../../../libraries/fonts/read-font-faces.ts";
import type { UsedCharacters } from "../../../libraries/fonts/used-characters.ts";
import { wantedFeatures } from "../../../libraries/fonts/wanted-features.ts";
import type { EmitContext } from "../format.ts";

/** The theme's styles as one sheet with `more` behind it, its fonts in it with the glyphs that the page needs. */
export async function renderStyle(
  used: UsedCharacters,
  { theme, subsetFont }: Pick<EmitContext, "theme" | "subsetFont">,
  more: readonly string[] = [],
): Promise<string> {
  const sheets = [theme.screenStyle.text, ...more];
  const features = wantedFeatures(sheets.join("\n"));
  const chosen = chooseFaces(readFontFaces(theme.fontStyle.text, theme.fonts), used);
  const faces = await Promise.all(
    chosen.map(async ({ face, characters }) => {
      const bytes = await subsetFont(face.font, characters, face.isForMath ? {} : { features });
      if (bytes === undefined) return "";
      return `@font-face{${face.declarations};src:url(data:font/woff2;base64,${Buffer.from(bytes).toString("base64")}) format("woff2")}`;
    }),
  );
  return `${faces.join("")}${sheets.map(minify).join("")}`;
}

/** Leaves out comments and needless white space; strings keep theirs. */
function minify(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/("[^"\n]*"|'[^'\n]*')|\s*([{};,])\s*|\s+/g, (_, text: string | undefined, mark: string | undefined) => text ?? mark ?? " ")
    .replace(/<\//g, "<\\/")
    .trim();
}
