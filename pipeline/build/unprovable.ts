import type { Diagnostic } from "../model/diagnostic.ts";
import type { Locale } from "../model/locale.ts";
import type { ArticleFiles, Workspace } from "../model/workspace.ts";
import type { PreparedArticle } from "./prepare-article.ts";

/** Why no proof can be made of what a request names: the source has none. */
export function unprovableRequest(proofs: readonly Locale[], { publication: { source, locales } }: Workspace): Diagnostic[] {
  if (!proofs.includes(source)) return [];
  const others = locales.filter((locale) => locale !== source);
  return [
    {
      ruleId: "request-is-known",
      severity: "error",
      place: { file: "publication.yaml" },
      reason: `Unexpected proof of \`${source}\`, the source, expected a language that it is translated into: ${others.join(", ") || "there is none yet"}.`,
      note: "Name another language: the source stands beside it.",
    },
  ];
}

/**
 * Why there is no sound proof of an article in a locale; nothing when there is one. `found` is what parsing said: where the front
 * matter or the PO file cannot be read at all, a proof would say that everything is missing.
 */
export function unprovableArticle(
  { name, markdown }: ArticleFiles,
  { article, translations }: PreparedArticle,
  found: readonly Diagnostic[],
  locale: Locale,
): Diagnostic[] {
  const file = `translations/${locale}/${name}.po`;
  const untitled = found.filter(
    (each) => each.ruleId === "metadata-is-valid" && each.severity === "error" && each.place.file === markdown.path,
  );
  if (article.metadata.title === "" && untitled.length > 0) return untitled;
  const broken = found.filter((each) => each.ruleId === "translation-is-readable" && each.place.file === file);
  if (broken.length > 0) return broken;
  const units = [...(translations.get(locale)?.units.values() ?? [])];
  if (units.some(({ target }) => target.trim() !== "")) return [];
  return [
    {
      ruleId: "unit-is-translated",
      severity: "error",
      place: { file },
      reason: `Unexpected proof of \`${name}\` in \`${locale}\`, into which nothing of it is translated, expected at least one passage.`,
      note: "Translate the article first: `tetrapla sync` makes the file to be translated.",
    },
  ];
}
