import type { Publication } from "../../../model/publication.ts";

/** Gives the addresses of an article's web pages by their editions: absolute where the publication has an address, else as its pages link to each other. */
export function pageAddress(article: string, { baseUrl }: Pick<Publication, "baseUrl">): (edition: string) => string {
  return (edition) => (baseUrl === undefined ? `../${edition}/${article}.html` : new URL(`${edition}/${article}.html`, baseUrl).href);
}
