import type { FileTree } from "../new-folder.ts";

/** An article of the corpus: what it varies, and its files by their paths in its folder. */
export interface CorpusArticle {
  readonly name: string;
  readonly files: FileTree;
}
