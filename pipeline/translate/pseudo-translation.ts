import type { PoFile } from "../libraries/codec/po.ts";
import { poHeaderField } from "../libraries/codec/po-header.ts";
import { knownLabels } from "../libraries/markdown/known-labels.ts";
import { pseudoPassage } from "../libraries/markdown/pseudo-passage.ts";
import { accentLetters, pseudoText } from "../libraries/text/pseudo-text.ts";
import type { Article } from "../model/article.ts";
import type { Locale } from "../model/locale.ts";
import { syncTranslation } from "./sync-translation.ts";

const generator = "tetrapla pseudo";

/** An article's PO file in a language that nobody speaks: what a reader of it finds unchanged was never translatable. */
export function pseudoTranslation(article: Article, locale: Locale): PoFile {
  const known = knownLabels(article.tree);
  const blank = syncTranslation(article, locale, undefined);
  const forms = new Map<string, string>(article.units.map(({ id, target }) => [id, target.form]));
  const messages = blank.messages.map((message) => ({
    ...message,
    translation: forms.get(message.context ?? "") === "markdown" ? pseudoPassage(message.id, known) : pseudoText(message.id),
  }));
  const header =
    blank.header === undefined ? undefined : { ...blank.header, fields: [...blank.header.fields, ["X-Generator", generator] as const] };
  return { ...blank, header, messages };
}

/** Whether a PO file was made here, and may be made anew. */
export function isPseudoTranslation({ header }: PoFile): boolean {
  return poHeaderField(header, "X-Generator") === generator;
}

/** Labels in pseudo-translation: what stands in braces, and what i18next nests, stays. */
export function pseudoLabels(texts: Readonly<Record<string, string>>): Record<string, string> {
  const translate = (text: string): string => {
    const parts = text.split(/(\{\{[^{}]*\}\}|\$t\([^()]*\)|<[^<>]*>)/);
    if (parts.length === 1) return pseudoText(text);
    return `[${parts.map((part, index) => (index % 2 === 1 ? part : accentLetters(part))).join("")}]`;
  };
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, /\p{L}/u.test(text) ? translate(text) : text]));
}
