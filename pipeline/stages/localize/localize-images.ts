import type { NumberedArticle } from "../../model/article.ts";
import type { BinaryFile } from "../../model/file.ts";
import type { ResolvedPassage } from "./resolve-passages.ts";

/** The images of an article with their words in the edition's language; all others as they are. */
export function localizeImages(article: NumberedArticle, passages: readonly ResolvedPassage[]): ReadonlyMap<string, BinaryFile> {
  const images = new Map(article.images);
  for (const [path, { texts }] of article.imageTexts) {
    const image = article.images.get(path);
    if (image !== undefined && texts.length > 0) images.set(path, { ...image, bytes: replaceTexts(image.bytes, path, article, passages) });
  }
  return images;
}

function replaceTexts(bytes: Uint8Array, path: string, article: NumberedArticle, passages: readonly ResolvedPassage[]): Uint8Array {
  const source = new TextDecoder().decode(bytes);
  const texts = article.imageTexts.get(path)?.texts ?? [];
  let result = "";
  let from = 0;
  for (const unit of article.units) {
    if (unit.target.form !== "imageText" || unit.target.image !== path) continue;
    const text = texts[unit.target.index];
    const translated = passages[unit.ordinal]?.translated?.target;
    if (text === undefined || translated === undefined) continue;
    result += source.slice(from, text.start) + escapeText(translated);
    from = text.end;
  }
  return new TextEncoder().encode(result + source.slice(from));
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
