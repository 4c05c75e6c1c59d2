import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Checked, Diagnostic } from "../../model/diagnostic.ts";
import type { BinaryFile, SourceFile } from "../../model/file.ts";
import type { Theme, Workspace } from "../../model/workspace.ts";
import { packageRoot } from "./package-root.ts";
import { readText } from "./read-text.ts";

/** A folder that may hold a theme's files. */
interface Place {
  readonly root: string;
  readonly folder: string;
}

/**
 * Reads the publication's theme: `templates/<theme>/` of the workspace, or else of this package. A file that a theme
 * lacks is taken from the package's default theme.
 */
export async function readTheme({ root, publication }: Workspace): Promise<Checked<Theme | undefined>> {
  const folder = `templates/${publication.theme}`;
  const own = await existing([
    { root, folder },
    { root: packageRoot(), folder },
  ]);
  if (own.length === 0) return { value: undefined, diagnostics: [noTheme(publication.theme)] };
  const places = [...own, { root: packageRoot(), folder: "templates/default" }];
  const [page, index, cover, screenStyle, printStyle, epubStyle, fontStyle] = await Promise.all([
    readPart(places, "page.html"),
    readPart(places, "index.html"),
    readPart(places, "cover.svg"),
    readPart(places, "screen.css"),
    readPart(places, "print.css"),
    readPart(places, "epub.css"),
    readPart(places, "fonts.css"),
  ]);
  const fonts = await readFonts(places);
  return { value: { name: publication.theme, page, index, cover, screenStyle, printStyle, epubStyle, fontStyle, fonts }, diagnostics: [] };
}

async function existing(places: readonly Place[]): Promise<Place[]> {
  const found = await Promise.all(places.map(({ root, folder }) => stat(join(root, folder)).catch(() => undefined)));
  return places.filter((_, index) => found[index]?.isDirectory());
}

async function readPart(places: readonly Place[], name: string): Promise<SourceFile> {
  for (const { root, folder } of places) {
    const { value } = await readText(root, `${folder}/${name}`);
    if (value !== undefined) return value;
  }
  throw new Error(`the default theme has a ${name}`);
}

/** The fonts of the first place that has any: they belong to its `fonts.css`. */
async function readFonts(places: readonly Place[]): Promise<BinaryFile[]> {
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

function noTheme(name: string): Diagnostic {
  return {
    ruleId: "publication-is-valid",
    severity: "error",
    place: { file: "publication.yaml" },
    reason: `Unexpected theme \`${name}\`, expected the name of a folder in templates/.`,
    note: `Correct the name, or make the folder \`templates/${name}\`.`,
  };
}
