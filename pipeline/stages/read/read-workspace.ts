// In:  a folder with a publication.yaml.
// Out: a Workspace: its settings, its locales and the names of its articles.
// Invariant: this stage alone opens the user's files, and never one outside the folder.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Checked, Diagnostic } from "../../model/diagnostic.ts";
import type { UnsavedTexts } from "../../model/file.ts";
import type { Locale } from "../../model/locale.ts";
import type { ArticleName, LocaleFiles, Workspace } from "../../model/workspace.ts";
import { isCanonicalLocale } from "./publication-schema.ts";
import { readPublication } from "./read-publication.ts";
import { isAbsence, readText, unreadable } from "./read-text.ts";

/** Reads everything of a workspace but its articles, which `readArticle` reads one at a time. */
export async function readWorkspace(root: string, unsaved?: UnsavedTexts): Promise<Checked<Workspace | undefined>> {
  const diagnostics: Diagnostic[] = [];
  const keep = <Value>(checked: Checked<Value>): Value => {
    diagnostics.push(...checked.diagnostics);
    return checked.value;
  };
  const publicationFile = keep(await readText(root, "publication.yaml", unsaved));
  if (publicationFile === undefined) return { value: undefined, diagnostics: diagnostics.length > 0 ? diagnostics : [noPublication] };
  const folders = keep(await listFolders(root, "translations"));
  const locales = folders.filter(isCanonicalLocale) as Locale[];
  diagnostics.push(...folders.filter((name) => !isCanonicalLocale(name)).map(strangeFolder));
  const publication = keep(readPublication(publicationFile, locales));
  const articles = keep(await listFolders(root, "source")) as ArticleName[];
  if (publication === undefined) return { value: undefined, diagnostics };
  const files = await Promise.all(publication.locales.map((locale) => readLocale(root, locale, unsaved)));
  const glossary = keep(await readText(root, "translations/glossary.yaml", unsaved));
  return {
    value: {
      root,
      publication,
      publicationFile,
      articles,
      locales: new Map(files.map((checked) => [keep(checked).locale, checked.value])),
      ...(glossary === undefined ? {} : { glossary }),
    },
    diagnostics,
  };
}

async function readLocale(root: string, locale: Locale, unsaved: UnsavedTexts | undefined): Promise<Checked<LocaleFiles>> {
  const [labels, conventions] = await Promise.all([
    readText(root, `translations/${locale}/ui.json`, unsaved),
    readText(root, `translations/${locale}/locale.yaml`, unsaved),
  ]);
  const value = {
    locale,
    ...(labels.value === undefined ? {} : { labels: labels.value }),
    ...(conventions.value === undefined ? {} : { conventions: conventions.value }),
  };
  return { value, diagnostics: [...labels.diagnostics, ...conventions.diagnostics] };
}

/** Names of the folders in a folder, hidden ones left out, in the order of their code units. */
async function listFolders(root: string, path: string): Promise<Checked<string[]>> {
  try {
    const entries = await readdir(join(root, path), { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map((entry) => entry.name);
    return { value: names.sort(), diagnostics: [] };
  } catch (error) {
    return { value: [], diagnostics: isAbsence(error) ? [] : [unreadable(path, error)] };
  }
}

const noPublication: Diagnostic = {
  ruleId: "publication-is-valid",
  severity: "error",
  place: { file: "publication.yaml" },
  reason: "Unexpected absence of `publication.yaml`, expected one in the workspace's folder.",
  note: "Name the folder with `--root DIR`, or make a new one with `tetrapla init DIR`.",
};

function strangeFolder(name: string): Diagnostic {
  return {
    ruleId: "locale-is-known",
    severity: "warning",
    place: { file: `translations/${name}` },
    reason: `Unexpected folder \`translations/${name}\`, expected the name of a language such as \`de\` or \`pt-BR\`.`,
    note: "Rename it, or move it out of translations/.",
  };
}
