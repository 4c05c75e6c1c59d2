import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Checked } from "../../model/diagnostic.ts";
import type { BinaryFile, SourceFile } from "../../model/file.ts";
import type { Theme, Workspace } from "../../model/workspace.ts";
import { findTheme, type ThemePlace } from "./find-theme.ts";
import { packageRoot } from "./package-root.ts";
import { readText } from "./read-text.ts";

/**
 * Reads the publication's theme: `templates/<theme>/` of the workspace, or else of this package. A file that a theme
 * lacks is taken from the package's default theme.
 */
export async function readTheme(workspace: Workspace): Promise<Checked<Theme | undefined>> {
  const { value: own, diagnostics } = await findTheme(workspace);
  if (own === undefined) return { value: undefined, diagnostics };
  const { publication } = workspace;
  const places = [...own, { root: packageRoot(), folder: "templates/default" }];
  const [page, index, cover, screenStyle, printStyle, epubStyle, fontStyle, parallelPage, parallelStyle, parallelEpubStyle] =
    await Promise.all([
      readPart(places, "page.html"),
      readPart(places, "index.html"),
      readPart(places, "cover.svg"),
      readPart(places, "screen.css"),
      readPart(places, "print.css"),
      readPart(places, "epub.css"),
      readPart(places, "fonts.css"),
      readPart(places, "parallel.html"),
      readPart(places, "parallel.css"),
      readPart(places, "parallel-epub.css"),
    ]);
  const fonts = await readFonts(places);
  const parallel = { parallelPage, parallelStyle, parallelEpubStyle };
  const styles = { screenStyle, printStyle, epubStyle, fontStyle };
  return { value: { name: publication.theme, page, index, cover, ...styles, ...parallel, fonts }, diagnostics: [] };
}

async function readPart(places: readonly ThemePlace[], name: string): Promise<SourceFile> {
  for (const { root, folder } of places) {
    const { value } = await readText(root, `${folder}/${name}`);
    if (value !== undefined) return value;
  }
  throw new Error(`the default theme has a ${name}`);
}

/** The fonts of the first place that has any: they belong to its `fonts.css`. */
async function readFonts(places: readonly ThemePlace[]): Promise<BinaryFile[]> {
  for (const { root, folder } of places) {
    const names = await readdir(join(root, folder, "fonts")).catch(() => []);
    const fonts = names.filter((name) => /\.(woff2|ttf|otf)$/i.test(name)).sort();
    if (fonts.length === 0) continue;
    return Promise.all(
      fonts.map(async (name) => ({ path: `${folder}/fonts/${name}`, bytes: await readFile(join(root, folder, "fonts", name)) })),
    );
  }
  return [];
}
