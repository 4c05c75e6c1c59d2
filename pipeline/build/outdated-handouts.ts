import type { Diagnostic } from "../model/diagnostic.ts";
import type { Locale } from "../model/locale.ts";
import type { ManifestEntry } from "../model/manifest.ts";
import type { Publication } from "../model/publication.ts";
import type { ArticleFiles } from "../model/workspace.ts";
import { revisionOf } from "./job.ts";
import { localeChain } from "./locale-chain.ts";

/** A warning for each handout that was made of another state of its article than the present one; `name` says what findings call a file. */
export function outdatedHandouts(
  handouts: readonly ManifestEntry[],
  articles: readonly ArticleFiles[],
  publication: Publication,
  name: (path: string) => string = (path) => path,
): Diagnostic[] {
  return handouts.flatMap(({ path, article, handout, editions = [], revision }): Diagnostic[] => {
    const files = articles.find((each) => each.name === article);
    const chain = editions.flatMap((edition) => edition.split("+").flatMap((locale) => localeChain(locale as Locale, publication)));
    if (handout === undefined || files === undefined || revision === revisionOf(files, chain)) return [];
    return [
      {
        ruleId: "handout-is-current",
        severity: "warning",
        place: { file: name(path) },
        reason: "Unexpected handout of an earlier state of its article or translation, expected one of today's.",
        note: `Make it again: tetrapla build --handout ${handout} ${optionsOf(editions)}`,
      },
    ];
  });
}

/** What the command line says of a handout's editions. */
function optionsOf(editions: readonly string[]): string {
  const [first = "", ...others] = editions;
  if (first.includes("+")) return `--parallel ${first.replaceAll("+", ",")}`;
  return `--locale ${editions.join(",")}${others.length > 0 ? " --one-file" : ""}`;
}
