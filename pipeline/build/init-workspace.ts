import { writeNewFiles } from "../edges/write/write-new-files.ts";
import { readPackageFile } from "../stages/read/read-package-file.ts";
import { readText } from "../stages/read/read-text.ts";
import { blankLabels } from "./blank-labels.ts";

/** Makes a new publication called `title` in a folder that has none; the paths of the files made. */
export async function initWorkspace(root: string, title: string, source: string): Promise<string[]> {
  if ((await readText(root, "publication.yaml")).value !== undefined)
    throw new Error(`Unexpected publication.yaml in ${root}, expected a folder without one.`);
  const language = source.split("-")[0] ?? source;
  const article = (await readPackageFile(`templates/starter/${language}/article.md`)) ?? (await starter("en/article.md"));
  const files: [string, string][] = [
    ["publication.yaml", fillSettings(await starter("publication.yaml"), title, source)],
    ["source/first-article/article.md", article],
    ["source/first-article/references.yaml", await starter("references.yaml")],
    [".gitignore", await starter("gitignore")],
  ];
  return [...(await writeNewFiles(root, files)), ...(await addLocale(root, source))];
}

/** Adds the folder of a locale with labels and conventions: those that this package has, or blank ones to fill in. */
export async function addLocale(root: string, locale: string): Promise<string[]> {
  const labels = (await readPackageFile(`translations/${locale}/ui.json`)) ?? `${JSON.stringify(blankLabels(locale), null, 2)}\n`;
  const conventions = (await readPackageFile(`translations/${locale}/locale.yaml`)) ?? (await borrowedConventions(locale));
  return writeNewFiles(root, [
    [`translations/${locale}/ui.json`, labels],
    [`translations/${locale}/locale.yaml`, conventions],
  ]);
}

function fillSettings(settings: string, title: string, source: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const values: Record<string, string> = {
    title: title.replace(/["\\]/g, ""),
    identifier: `urn:tetrapla:${slug || "publication"}`,
    source,
  };
  return settings.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
}

/** English conventions under another locale's name: a form to be filled in, good enough for a draft. */
async function borrowedConventions(locale: string): Promise<string> {
  const english = (await readPackageFile("translations/en/locale.yaml")) ?? "";
  return english
    .replace(/^#.*\n/, `# The conventions of ${locale}. These are the English ones: adapt every value.\n`)
    .replace(/^intl: .*$/m, `intl: ${locale}`);
}

async function starter(path: string): Promise<string> {
  const text = await readPackageFile(`templates/starter/${path}`);
  if (text === undefined) throw new Error(`this package has a starter file ${path}`);
  return text;
}
