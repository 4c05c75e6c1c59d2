import { readdir, readFile, realpath } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Checked, Diagnostic } from "../../model/diagnostic.ts";
import type { BinaryFile, SourceFile, UnsavedTexts } from "../../model/file.ts";
import type { Locale } from "../../model/locale.ts";
import type { ArticleFiles, ArticleName, Workspace } from "../../model/workspace.ts";
import { readText, unreadable } from "./read-text.ts";

const imageEnding = /\.(svg|png|jpe?g|gif|webp|avif|tiff?|bmp)$/i;
const bibliographyEnding = /\.(ya?ml|json|bib)$/i;

/** Reads all files of one article: its text, its bibliographies, its images, its translations. */
export async function readArticle(
  workspace: Workspace,
  name: ArticleName,
  unsaved?: UnsavedTexts,
): Promise<Checked<ArticleFiles | undefined>> {
  const { root, publication } = workspace;
  const folder = `source/${name}`;
  const diagnostics: Diagnostic[] = [];
  const text = async (path: string): Promise<SourceFile | undefined> => {
    const checked = await readText(root, path, unsaved);
    diagnostics.push(...checked.diagnostics);
    return checked.value;
  };
  const present = await listFiles(root, folder, diagnostics);
  const fresh = [...(unsaved?.keys() ?? [])].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
  const paths = [...new Set([...present, ...fresh])].sort();
  const markdownPath = chooseMarkdown(paths, name, folder, diagnostics);
  if (markdownPath === undefined) return { value: undefined, diagnostics };
  const others = publication.locales.filter((locale) => locale !== publication.source);
  const [markdown, registry, bibliographies, images, translations] = await Promise.all([
    text(`${folder}/${markdownPath}`),
    text(`translations/${publication.source}/${name}.pot`),
    Promise.all(paths.filter((path) => bibliographyEnding.test(path)).map((path) => text(`${folder}/${path}`))),
    Promise.all(paths.filter((path) => imageEnding.test(path)).map((path) => readImage(root, folder, path, diagnostics))),
    Promise.all(others.map(async (locale) => [locale, await text(`translations/${locale}/${name}.po`)] as const)),
  ]);
  if (markdown === undefined) return { value: undefined, diagnostics };
  const value: ArticleFiles = {
    name,
    folder,
    markdown,
    bibliographies: bibliographies.filter((file) => file !== undefined),
    images: new Map(images.filter((image) => image !== undefined).map((image) => [image.path.slice(folder.length + 1), image])),
    translations: new Map(translations.filter((pair): pair is [Locale, SourceFile] => pair[1] !== undefined)),
    ...(registry === undefined ? {} : { registry }),
  };
  return { value, diagnostics };
}

/** Paths of all files below a folder, relative to it, with `/`, sorted; hidden ones and what lies outside are left out. */
async function listFiles(root: string, folder: string, diagnostics: Diagnostic[]): Promise<string[]> {
  const top = join(root, folder);
  const found: string[] = [];
  try {
    const real = await realpath(top);
    for (const entry of await readdir(top, { withFileTypes: true, recursive: true })) {
      const path = relative(top, join(entry.parentPath, entry.name)).split(sep).join("/");
      if (path.split("/").some((part) => part.startsWith("."))) continue;
      if (entry.isFile()) found.push(path);
      else if (entry.isSymbolicLink() && (await staysInside(real, join(top, path)))) found.push(path);
      else if (entry.isSymbolicLink()) diagnostics.push(outside(`${folder}/${path}`));
    }
  } catch (error) {
    diagnostics.push(unreadable(folder, error));
  }
  return found.sort();
}

/** The article's text: `article.md`, or the only Markdown file of the folder. */
function chooseMarkdown(paths: readonly string[], name: ArticleName, folder: string, diagnostics: Diagnostic[]): string | undefined {
  const candidates = paths.filter((path) => /^[^/]+\.(md|markdown)$/i.test(path) && !/^readme\.md$/i.test(path));
  const chosen = candidates.find((path) => path === "article.md") ?? candidates.find((path) => path === `${name}.md`);
  if (chosen !== undefined) return chosen;
  if (candidates.length === 1) return candidates[0];
  diagnostics.push({
    ruleId: "article-has-text",
    severity: "error",
    place: { file: folder },
    reason:
      candidates.length === 0
        ? `Unexpected absence of Markdown in \`${folder}\`, expected \`article.md\`.`
        : `Unexpected choice between ${candidates.map((path) => `\`${path}\``).join(" and ")}, expected one Markdown file.`,
    note: `Name the article's text \`${folder}/article.md\`.`,
  });
  return undefined;
}

async function readImage(root: string, folder: string, path: string, diagnostics: Diagnostic[]): Promise<BinaryFile | undefined> {
  try {
    return { path: `${folder}/${path}`, bytes: await readFile(join(root, folder, path)) };
  } catch (error) {
    diagnostics.push(unreadable(`${folder}/${path}`, error));
    return undefined;
  }
}

async function staysInside(folder: string, path: string): Promise<boolean> {
  try {
    const way = relative(folder, await realpath(path));
    return way !== "" && !way.startsWith("..") && !way.includes(`..${sep}`);
  } catch {
    return false;
  }
}

function outside(path: string): Diagnostic {
  return {
    ruleId: "file-is-readable",
    severity: "error",
    place: { file: path },
    reason: `Unexpected link \`${path}\` to a place outside the article's folder, expected a file inside it.`,
    note: "Replace the link with a copy of the file.",
  };
}
