// In:  a NumberedArticle, the translations of its passages, the locales to look in.
// Out: an Edition: the canonical tree with the chosen passages grafted in.
// Invariant: structure, numbers and anchors are the article's; every unit shows exactly one passage.
import type { Nodes, Root } from "mdast";
import { allMarked } from "../../libraries/translation/stale-display.ts";
import type { NumberedArticle } from "../../model/article.ts";
import type { Edition, EditionId, LocalizedMetadata, LocalizedText } from "../../model/edition.ts";
import type { Locale } from "../../model/locale.ts";
import type { LinkMap } from "../../model/publication.ts";
import type { Translation } from "../../model/translation.ts";
import type { Unit } from "../../model/unit.ts";
import { localizeImages } from "./localize-images.ts";
import { type PassageChoice, type ResolvedPassage, resolvePassages } from "./resolve-passages.ts";

/** Puts an article into the first locale of `chain`; the others stand in where it has no passage. */
export function localizeArticle(
  article: NumberedArticle,
  translations: ReadonlyMap<Locale, Translation>,
  chain: readonly [Locale, ...Locale[]],
  { stale = allMarked, links = noLinks }: Partial<PassageChoice> = {},
): Edition {
  const [locale] = chain;
  const passages = resolvePassages(article, translations, chain, { stale, links });
  return {
    id: locale as string as EditionId,
    locales: [locale],
    article,
    metadata: localizeMetadata(article, passages),
    tree: locale === article.locale ? article.tree : (graft(article.tree, passages) as Root),
    passages: passages.map(({ translated, ...passage }) => passage),
    images: localizeImages(article, passages),
    translators: translations.get(locale)?.translators ?? [],
    ...lastTranslated(chain.flatMap((name) => translations.get(name)?.revised ?? [])),
  };
}

/** The last of several instants, of all locales whose passages may be shown. */
function lastTranslated(instants: readonly string[]): Pick<Edition, "translated"> {
  const last = [...instants].sort().at(-1);
  return last === undefined ? {} : { translated: last };
}

const noLinks: ReadonlyMap<Locale, LinkMap> = new Map();

/** A copy of a tree in which each block with a unit holds its chosen passage; nothing of the original is changed. */
function graft(node: Nodes, passages: readonly ResolvedPassage[]): Nodes {
  const passage = node.data?.unit === undefined ? undefined : passages[node.data.unit];
  if (passage?.translated !== undefined) {
    if (node.type === "image") return { ...node, alt: passage.translated.target };
    if (passage.translated.tree !== undefined) return { ...node, children: [...passage.translated.tree] } as Nodes;
  }
  if (!("children" in node)) return node;
  return { ...node, children: node.children.map((child) => graft(child, passages)) } as Nodes;
}

function localizeMetadata(article: NumberedArticle, passages: readonly ResolvedPassage[]): LocalizedMetadata {
  const texts = (field: string): LocalizedText[] =>
    article.units.flatMap((unit: Unit): LocalizedText[] => {
      const passage = passages[unit.ordinal];
      if (unit.target.form !== "metadata" || unit.target.field !== field || passage === undefined) return [];
      const { translated, ...rest } = passage;
      return [{ text: translated?.target ?? unit.text, passage: rest }];
    });
  const only = <Field extends string>(field: Field): { [Name in Field]?: LocalizedText } => {
    const [text] = texts(field);
    return (text === undefined ? {} : { [field]: text }) as { [Name in Field]?: LocalizedText };
  };
  const [title] = texts("title");
  return {
    title: title ?? { text: article.metadata.title, passage: { unit: "" as Unit["id"], locale: article.locale, state: "current" } },
    ...only("subtitle"),
    ...only("description"),
    ...only("rights"),
    keywords: texts("keywords"),
  };
}
