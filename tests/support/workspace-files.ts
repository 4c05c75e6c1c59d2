import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileTree } from "./new-folder.ts";
import { projectRoot } from "./run-tetrapla.ts";

/** What a workspace of one article is made of; its settings and its locales' labels and conventions are added. */
export interface WorkspaceParts {
  /** Files of the article's folder by their paths in it; `article.md` is its text. */
  readonly article: FileTree;
  readonly locales?: readonly string[];
  /** More lines of `publication.yaml`. */
  readonly settings?: string;
  /** Other files by their paths in the workspace. */
  readonly files?: FileTree;
}

/** Front matter in which nothing is missing, but for the title. */
const completeMetadata: Readonly<Record<string, string>> = {
  description: "About it.",
  language: "en",
  authors: "[Ada Writer]",
  date: "2020-02-29",
  rights: "CC0",
};

/** Front matter of these lines, completed. */
export function frontMatter(lines: string): string {
  const rest = Object.entries(completeMetadata).filter(([name]) => !new RegExp(`^${name}:`, "m").test(lines));
  return `---\n${[lines, ...rest.map(([name, value]) => `${name}: ${value}`)].join("\n")}\n---\n\n`;
}

/** Policies that let a release show source passages and old translations. */
export function lenientPolicies(locales: readonly string[]): string {
  return ["locales:", ...locales.map((locale) => `  ${locale}: { missing: source, stale: mark }`), ""].join("\n");
}

/** The files of a workspace with one article called `text`. */
export function workspaceFiles({ article, locales = ["en"], settings = "", files = {} }: WorkspaceParts): FileTree {
  return {
    "publication.yaml": `title: Tests\nidentifier: https://tests.example/\n${settings}`,
    ...Object.fromEntries(Object.entries(article).map(([path, content]) => [`source/text/${path}`, content])),
    ...Object.assign({}, ...locales.map(localeFiles)),
    ...files,
  };
}

/** The labels and conventions of one of this project's own locales. */
export function localeFiles(locale: string): FileTree {
  const paths = ["ui.json", "locale.yaml"].map((name) => `translations/${locale}/${name}`);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(projectRoot, path))]));
}
