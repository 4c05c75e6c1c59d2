import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Checked, Diagnostic } from "../../model/diagnostic.ts";
import type { BinaryFile, SourceFile } from "../../model/file.ts";
import type { Publication } from "../../model/publication.ts";
import type { Theme, Workspace } from "../../model/workspace.ts";
import { findTheme, type ThemePlace } from "./find-theme.ts";
import { packageRoot } from "./package-root.ts";
import { readStyle } from "./read-style.ts";
import { readText } from "./read-text.ts";

/**
 * Reads the publication's theme: `templates/<theme>/` of the workspace, or else of this package. A file that a theme
 * lacks is taken from the package's default theme.
 */
export async function readTheme(workspace: Workspace): Promise<Checked<Theme | undefined>> {
  const { value: own, diagnostics } = await findTheme(workspace);
  if (own === undefined) return { value: undefined, diagnostics };
  const { publication } = workspace;
  const missing: string[] = [];
  const places = [...own, { root: packageRoot(), folder: "templates/default" }];
  const [
    page,
    index,
    cover,
    screenStyle,
    printStyle,
    epubStyle,
    fontStyle,
    parallelPage,
    parallelStyle,
    parallelEpubStyle,
    parallelPrintStyle,
  ] = await Promise.all([
    readPart(places, "page.html"),
    readPart(places, "index.html"),
    readPart(places, "cover.svg"),
    readSheet(workspace, places, missing, "screen.css"),
    readSheet(workspace, places, missing, "print.css"),
    readSheet(workspace, places, missing, "epub.css"),
    readPart(places, "fonts.css"),
    readPart(places, "parallel.html"),
    readSheet(workspace, places, missing, "parallel.css"),
    readSheet(workspace, places, missing, "parallel-epub.css"),
    readSheet(workspace, places, missing, "parallel-print.css"),
  ]);
  const fonts = await readFonts(places);
  const parallel = { parallelPage, parallelStyle, parallelEpubStyle, parallelPrintStyle };
  const styles = { screenStyle, printStyle, epubStyle, fontStyle };
  return {
    value: { name: publication.theme, page, index, cover, ...styles, ...parallel, fonts },
    diagnostics: missing.map((path) => noImport(path, publication)),
  };
}

async function readPart(places: readonly ThemePlace[], name: string): Promise<SourceFile> {
  const part = await findPart(places, name);
  if (part === undefined) throw new Error(`the default theme has a ${name}`);
  return part;
}

/** A style sheet with those of other themes that it imports, each of the workspace or else of this package. */
async function readSheet(
  { root, publication }: Workspace,
  own: readonly ThemePlace[],
  missing: string[],
  name: string,
): Promise<SourceFile> {
  const placesOf = (theme: string): ThemePlace[] => [root, packageRoot()].map((place) => ({ root: place, folder: `templates/${theme}` }));
  const read = (theme: string, file: string): Promise<SourceFile | undefined> =>
    findPart(theme === publication.theme && file === name ? own : placesOf(theme), file);
  const sheet = await readStyle(publication.theme, name, read, missing);
  if (sheet === undefined) throw new Error(`the default theme has a ${name}`);
  return sheet;
}

function noImport(path: string, { theme, themePlace }: Publication): Diagnostic {
  return {
    ruleId: "publication-is-valid",
    severity: "error",
    place: themePlace,
    reason: `Unexpected import of \`../${path}\` in the theme \`${theme}\`, expected a style sheet of a theme in templates/.`,
    note: "Correct the import, or make the file.",
  };
}

async function findPart(places: readonly ThemePlace[], name: string): Promise<SourceFile | undefined> {
  for (const { root, folder } of places) {
    const { value } = await readText(root, `${folder}/${name}`);
    if (value !== undefined) return value;
  }
  return undefined;
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
