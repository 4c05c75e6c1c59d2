import { createHash } from "node:crypto";
import type { EditionId } from "../model/edition.ts";
import type { BinaryFile, SourceFile } from "../model/file.ts";
import type { LinkLock } from "../model/link-lock.ts";
import type { Locale } from "../model/locale.ts";
import type { FormatName } from "../model/publication.ts";
import type { ArticleFiles, ArticleName, Theme, Workspace } from "../model/workspace.ts";

/** One file to be made: an article in an edition and a format. */
export interface Job {
  readonly article: ArticleName;
  readonly edition: EditionId;
  readonly locales: readonly [Locale, ...Locale[]];
  readonly format: FormatName;
  /** Whether a book counts the pages of its edition's PDF, which is then made before it. */
  readonly hasPages: boolean;
  /** A hash of everything that the file depends on. */
  readonly key: string;
}

/** What all jobs of a run depend on, hashed once. */
export interface RunInputs {
  readonly tool: string;
  readonly options: string;
  /** What PDFs alone depend on. */
  readonly print: string;
  readonly browserVersion: string | undefined;
  readonly workspace: string;
  readonly theme: string;
}

/** What tells a job from every other of its workspace. */
export function jobName({ article, edition, format }: Pick<Job, "article" | "edition" | "format">): string {
  return `${article} ${edition} ${format}`;
}

/** Hashes what every file and finding of a workspace depends on: its settings, conventions, labels, glossary and known links. */
export function hashWorkspace({ publicationFile, locales, glossary }: Workspace, links: LinkLock): string {
  const files = [...locales.values()].flatMap(({ labels, conventions }) => [labels, conventions]);
  return hashOf(
    publicationFile.text,
    glossary?.text ?? "",
    JSON.stringify([...links]),
    ...files.flatMap((file) => (file === undefined ? [] : [file.path, file.text])),
  );
}

/** Hashes the files of a theme. */
export function hashTheme(theme: Theme): string {
  const { name, fonts, ...files } = theme;
  return hashOf(
    name,
    ...Object.values(files).flatMap((file: SourceFile) => [file.path, file.text]),
    ...fonts.flatMap((font) => [font.path, font.bytes]),
  );
}

/** Hashes an article's own files, without its translations. */
export function hashArticle({ markdown, bibliographies, images, registry }: ArticleFiles): string {
  const pictures = [...images.values()].flatMap((image: BinaryFile) => [image.path, image.bytes]);
  return hashOf(
    markdown.path,
    markdown.text,
    registry?.text ?? "",
    ...bibliographies.flatMap((file) => [file.path, file.text]),
    ...pictures,
  );
}

/** Tells a state of an article and of its translations into the locales of a chain from every other. */
export function revisionOf(files: ArticleFiles, chain: readonly Locale[]): string {
  return hashOf(hashArticle(files), ...chain.map((locale) => files.translations.get(locale)?.text ?? "")).slice(0, 12);
}

/** The key of an article: equal keys, equal findings. */
export function articleKey({ tool, options, workspace }: Pick<RunInputs, "tool" | "options" | "workspace">, files: ArticleFiles): string {
  return hashOf(tool, options, workspace, hashArticle(files), ...[...files.translations].flatMap(([locale, { text }]) => [locale, text]));
}

/** The key of a job: equal keys, equal bytes. `neighbours` are the editions and formats that a page links to. */
export function jobKey(
  job: Omit<Job, "key">,
  inputs: RunInputs,
  files: ArticleFiles,
  articleHash: string,
  chain: readonly Locale[],
  neighbours: readonly string[],
): string {
  return hashOf(
    jobName(job),
    inputs.tool,
    inputs.options,
    inputs.workspace,
    inputs.theme,
    articleHash,
    ...(job.format === "pdf" ? [inputs.browserVersion ?? "", inputs.print, String(neighbours.includes("html"))] : []),
    job.format === "html" ? neighbours.join(" ") : "",
    ...chain.map((locale) => files.translations.get(locale)?.text ?? ""),
  );
}

/** SHA-256 of parts that cannot run into each other. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(`${part.length}:`);
    hash.update(part);
  }
  return hash.digest("hex");
}
