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
