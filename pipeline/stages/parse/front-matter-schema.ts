import { z } from "zod";

const text = z.union([z.string(), z.number().transform(String)], { error: "expected text" });
const texts = z.union([z.array(text), text.transform((value) => value.split(/\s*[,;]\s*/).filter(Boolean))], {
  error: "expected a list of texts",
});

/** A name as it is read, and as it sorts. */
interface WrittenName {
  readonly words: string;
  readonly sorted?: string;
}

/** A name in parts, as CSL, Quarto and JOSS write it; the surname may stand alone. */
const nameParts = z
  .looseObject({
    given: text.optional(),
    "given-names": text.optional(),
    "dropping-particle": text.optional(),
    "non-dropping-particle": text.optional(),
    family: text.optional(),
    surname: text.optional(),
    suffix: text.optional(),
    literal: text.optional(),
  })
  .transform((parts, context): WrittenName => {
    const surname = parts.family ?? parts.surname ?? parts.literal;
    if (surname === undefined) {
      context.addIssue({ code: "custom", message: "expected a `name`, or a `surname` beside the `given-names`" });
      return z.NEVER;
    }
    const given = parts.given ?? parts["given-names"];
    const { suffix, "dropping-particle": dropping, "non-dropping-particle": kept } = parts;
    const join = (...words: readonly (string | undefined)[]): string => words.filter(Boolean).join(" ");
    const words = join(given, dropping, kept, surname, suffix);
    if (given === undefined) return { words };
    return { words, sorted: [join(kept, surname), join(given, dropping), suffix].filter(Boolean).join(", ") };
  });

const person = z.preprocess(
  nameOf,
  z
    .looseObject(
      {
        name: z.union([text.transform((words): WrittenName => ({ words })), nameParts]),
        fileAs: text.optional(),
        role: z
          .string()
          .regex(/^[a-z]{3}$/, "expected a MARC relator code such as `aut`")
          .optional(),
        orcid: text.optional(),
        affiliation: z.union([text, z.array(text).transform((list) => list.join(", "))]).optional(),
      },
      { error: "expected a name, or an object with a `name`" },
    )
    .transform(({ name, fileAs = name.sorted, ...rest }) => ({ ...rest, name: name.words, fileAs })),
);
const people = z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(person));

/** Lets a bare name, and the parts of one, stand where the `name` would. */
function nameOf(value: unknown): unknown {
  if (typeof value === "string" || typeof value === "number") return { name: value };
  const isInParts = typeof value === "object" && value !== null && !("name" in value) && ("surname" in value || "family" in value);
  return isInParts ? { ...value, name: value } : value;
}

/** ISBNs by edition and format. */
const isbns = z.record(z.string(), z.strictObject({ html: text.optional(), epub: text.optional(), pdf: text.optional() }));

/** A series by its title, or by its titles in several languages, with the article's place in it. */
const series = z.union(
  [
    text.transform((title) => ({ title, number: undefined, issn: undefined })),
    z.strictObject({ title: z.union([text, z.record(z.string(), text)]), number: text.optional(), issn: text.optional() }),
  ],
  { error: "expected a title, or `title`, `number` and `issn`" },
);

/** The institutions of a paper, which its authors name by their `index`. */
const affiliations = z.array(z.looseObject({ name: text, index: text.optional() }));

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
  affiliations: affiliations.optional().catch(undefined),
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
  isbn: isbns.optional(),
  series: series.optional(),
  edition: text.optional(),
  bibliography: texts.optional(),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;

/** The fields that mean something here, for near-miss warnings. */
export const frontMatterFields: readonly string[] = Object.keys(frontMatterSchema.shape);
