import { placeAt } from "../../../libraries/text/place-at.ts";
import type { NumberedArticle } from "../../../model/article.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { Publication } from "../../../model/publication.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** The front matter says what libraries, stores and search engines ask of every work. Its language is that of the publication. */
export const metadataIsComplete: ArticleRule = {
  id: "metadata-is-complete",
  scope: "article",
  severity: "error",
  draftSeverity: "warning",
  check({ article, publication }) {
    const { metadata } = article;
    return wanted.flatMap(({ field, example, isGiven }): Finding[] => {
      const place = metadata.places[field];
      if (isGiven(article, publication) || isUnreadable(field, place, article)) return [];
      return [
        {
          place: place ?? headOf(article),
          reason: `Unexpected front matter without \`${field}\`, expected ${example.what}.`,
          note: `Add \`${field}: ${example.value}\` to the front matter.`,
        },
      ];
    });
  },
};

interface WantedField {
  readonly field: string;
  readonly example: { readonly what: string; readonly value: string };
  isGiven(article: NumberedArticle, publication: Publication): boolean;
}

const wanted: readonly WantedField[] = [
  { field: "title", example: { what: "the article's name", value: "…" }, isGiven: ({ metadata }) => isText(metadata.title) },
  {
    field: "description",
    example: { what: "what the article tells, in a sentence or two", value: "…" },
    isGiven: ({ metadata }) => isText(metadata.description),
  },
  {
    field: "date",
    example: { what: "the day of publication", value: "2011-05-28" },
    isGiven: ({ metadata }) => metadata.date !== undefined,
  },
  {
    field: "rights",
    example: { what: "what readers may do with the work", value: "CC BY 4.0" },
    isGiven: ({ metadata }) => isText(metadata.rights),
  },
  {
    field: "authors",
    example: { what: "an author or a publisher", value: "[…]" },
    isGiven: ({ metadata }, publication) =>
      metadata.contributors.some(({ role, name }) => role === "aut" && isText(name)) ||
      isText(metadata.publisher) ||
      isText(publication.publisher),
  },
];

/** Whether a field is written, but not as it can be understood: that is `metadata-is-valid`'s to report. */
function isUnreadable(field: string, place: Place | undefined, { tree }: NumberedArticle): boolean {
  if (place !== undefined) return field === "date";
  const [first] = tree.children;
  return first?.type === "yaml" && first.value.split("\n").some((line) => line.startsWith(`${field}:`));
}

function isText(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== "";
}

/** The line that opens the front matter, or the file's beginning where there is none. */
function headOf({ file }: NumberedArticle): Place {
  return placeAt(file, 0, /^---/.exec(file.text)?.[0].length ?? 0);
}
