import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Document } from "../../model/document.ts";
import type { LocalizedText } from "../../model/edition.ts";

/** A text of the front matter; one in another language than the document says so. */
export function renderText(text: LocalizedText | undefined, { locales }: Document): ElementContent[] {
  if (text === undefined || text.text === "") return [];
  const { locale, state } = text.passage;
  if (locale === locales[0]) return [{ type: "text", value: text.text }];
  return [h("span", { lang: locale, ...(state === "current" ? {} : { className: ["passage-missing"] }) }, text.text)];
}
