import type { ArticleFiles } from "../model/workspace.ts";

/** The paths of an article's text files. */
export function filesOf({ markdown, bibliographies, registry, translations }: ArticleFiles): string[] {
  return [markdown, ...bibliographies, ...(registry === undefined ? [] : [registry]), ...translations.values()].map(({ path }) => path);
}
