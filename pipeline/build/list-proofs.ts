import type { Locale } from "../model/locale.ts";
import type { ArticleFiles } from "../model/workspace.ts";
import { hashArticle, hashOf } from "./job.ts";
import type { ProofFormat, ProofRequest } from "./proof-request.ts";
import type { Inputs } from "./read-inputs.ts";

/** One proof to be made, and its files. */
export interface ProofJob {
  readonly files: ArticleFiles;
  readonly locale: Locale;
  readonly outputs: readonly ProofOutput[];
}

/** A file of a proof. */
export interface ProofOutput {
  readonly format: ProofFormat;
  /** From the output folder on. */
  readonly path: string;
  /** A hash of everything that the file depends on, a PDF's browser aside. */
  readonly key: string;
}

/** The proofs that a request asks for, each once, in the order of the articles. */
export function listProofs({ articles, run }: Inputs, { proofs, formats }: ProofRequest): ProofJob[] {
  return articles.flatMap((files) => {
    // What is found in the article may depend on any of its translations.
    const texts = [...files.translations].flatMap(([locale, { text }]) => [locale, text]);
    const article = hashOf(run.tool, run.options, run.workspace, run.theme, hashArticle(files), ...texts);
    return [...new Set(proofs)].map((locale): ProofJob => {
      const outputs = formats.map((format): ProofOutput => {
        const path = `proof/${files.name}.${locale}.${format}`;
        return { format, path, key: hashOf(path, article, format === "pdf" ? run.print : "") };
      });
      return { files, locale, outputs };
    });
  });
}
