import { chooseFaces } from "../../../libraries/fonts/choose-faces.ts";
import { readFontFaces } from "../../../libraries/fonts/read-font-faces.ts";
import type { UsedCharacters } from "../../../libraries/fonts/used-characters.ts";
import { wantedFeatures } from "../../../libraries/fonts/wanted-features.ts";
import type { EmitContext } from "../format.ts";
import type { BookFile } from "./book-file.ts";

/** The book's one style sheet and its fonts, cut down to the characters that the book shows. */
export async function embedFonts(
  used: UsedCharacters,
  { theme, subsetFont, columns }: Pick<EmitContext, "theme" | "subsetFont" | "columns">,
): Promise<BookFile[]> {
  const sheets = `${theme.epubStyle.text}${columns === undefined ? "" : `\n${theme.parallelEpubStyle.text}`}`;
  const features = wantedFeatures(sheets);
  const chosen = chooseFaces(readFontFaces(theme.fontStyle.text, theme.fonts), used);
  const made = await Promise.all(
    chosen.map(async ({ face, characters }, index) => {
      const bytes = await subsetFont(face.font, characters, face.isForMath ? {} : { features });
      if (bytes === undefined) return [];
      const file: BookFile = { path: `fonts/${fontName(face.font.path)}.woff2`, id: `font-${index + 1}`, mediaType: "font/woff2", bytes };
      return [
        { file, rule: `@font-face {\n  ${face.declarations.replaceAll(";", ";\n  ")};\n  src: url(${file.path}) format("woff2");\n}\n` },
      ];
    }),
  );
  const faces = made.flat();
  const css = `${faces.map(({ rule }) => `${rule}\n`).join("")}${sheets}`;
  const style: BookFile = { path: "style.css", id: "style", mediaType: "text/css", bytes: new TextEncoder().encode(css) };
  return [style, ...faces.map(({ file }) => file)];
}

function fontName(path: string): string {
  return path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.[^.]*$/, "")
    .replace(/[^A-Za-z0-9_-]+/g, "-");
}
