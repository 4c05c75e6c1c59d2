import { z } from "zod";

const text = z.union([z.string(), z.number().transform(String)], { error: "expected text" });
const texts = z.union([z.array(text), text.transform((value) => value.split(/\s*[,;]\s*/).filter(Boolean))], {
  error: "expected a list of texts",
});

const person = z.union(
  [
    text.transform((name) => ({ name })),
    z.looseObject({
      name: text,
      fileAs: text.optional(),
      role: z
        .string()
        .regex(/^[a-z]{3}$/, "expected a MARC relator code such as `aut`")
        .optional(),
      orcid: text.optional(),
      affiliation: z.union([text, z.array(text).transform((list) => list.join(", "))]).optional(),
    }),
  ],
  { error: "expected a name, or an object with a `name`" },
);
const people = z.union([z.array(person), person.transform((one) => [one])], { error: "expected names" });

/**
 * The shape of an article's front matter. It may have other fields, as papers from elsewhere do; `author`, `tags`,
 * `lang` and `abstract` are read as pandoc and JOSS mean them.
 */
export const frontMatterSchema = z.looseObject({
  title: text.optional(),
  subtitle: text.optional(),
  description: text.optional(),
  abstract: text.optional(),
  authors: people.optional(),
  author: people.optional(),
  contributors: people.optional(),
  publisher: text.optional(),
  language: text.optional(),
  lang: text.optional(),
  identifier: text.optional(),
  date: text.optional(),
  modified: text.optional(),
  asOf: text.optional(),
  rights: text.optional(),
  keywords: texts.optional(),
  tags: texts.optional(),
  cover: text.optional(),
  bibliography: texts.optional(),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;

/** The fields that mean something here, for near-miss warnings. */
export const frontMatterFields: readonly string[] = Object.keys(frontMatterSchema.shape);
