import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Checked, Diagnostic } from "../../model/diagnostic.ts";
import type { Publication } from "../../model/publication.ts";
import type { Workspace } from "../../model/workspace.ts";
import { packageRoot } from "./package-root.ts";

/** A folder that may hold a theme's files. */
export interface ThemePlace {
  readonly root: string;
  readonly folder: string;
}

/** The folders of the publication's theme, the workspace's own before this package's; a diagnostic when there is none. */
export async function findTheme({ root, publication }: Workspace): Promise<Checked<readonly ThemePlace[] | undefined>> {
  const folder = `templates/${publication.theme}`;
  const own = await existing([
    { root, folder },
    { root: packageRoot(), folder },
  ]);
  return own.length === 0 ? { value: undefined, diagnostics: [noTheme(publication)] } : { value: own, diagnostics: [] };
}

async function existing(places: readonly ThemePlace[]): Promise<ThemePlace[]> {
  const found = await Promise.all(places.map(({ root, folder }) => stat(join(root, folder)).catch(() => undefined)));
  return places.filter((_, index) => found[index]?.isDirectory());
}

function noTheme({ theme: name, themePlace }: Publication): Diagnostic {
  return {
    ruleId: "publication-is-valid",
    severity: "error",
    place: themePlace,
    reason: `Unexpected theme \`${name}\`, expected the name of a folder in templates/.`,
    note: `Correct the name, or make the folder \`templates/${name}\`.`,
  };
}
