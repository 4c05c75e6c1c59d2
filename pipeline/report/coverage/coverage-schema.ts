import { z } from "zod";
import { passageProgress } from "../../libraries/translation/survey.ts";
import { changeClasses } from "../../model/change.ts";
import { findingSchema } from "../findings-schema.ts";
import { countsSchema } from "./counts-schema.ts";

const place = z.strictObject({
  file: z.string().describe("Path relative to the folder with the publication.yaml, with `/` between its parts."),
  line: z.int().min(1).optional(),
  column: z.int().min(1).optional(),
});

/** A passage whose translation is of an earlier text. */
export const stalePassageSchema = z.strictObject({
  id: z.string(),
  article: z.string(),
  locale: z.string(),
  kind: z.string().describe("What the passage is: `heading`, `paragraph`, `table cell` …"),
  trail: z.array(z.string()).describe("The headings above it, the outermost first."),
  class: z.enum(changeClasses),
  similarity: z.number().min(0).max(1),
  words: z.int().min(0),
  publishable: z
    .boolean()
    .describe("Whether readers may see the old translation, marked; otherwise it says something else, or its codes differ."),
  follows: z.boolean().describe("Whether `tetrapla sync` brings the translation up to the passage without a translator."),
  source: place,
  target: place,
  diff: z
    .array(z.strictObject({ kind: z.enum(["same", "removed", "added"]), text: z.string() }))
    .describe("From the text that was translated to the text of now."),
  translation: z.string().describe("The old translation."),
});

export type StalePassage = z.output<typeof stalePassageSchema>;

const change = z.strictObject({ units: z.int(), words: z.int() });

const trend = z
  .strictObject({
    coverage: z.number().min(-1).max(1).describe("How much the share has grown since the baseline."),
    progress: z.record(z.enum(passageProgress), change).describe("How many passages and words there are more, or fewer, in each state."),
    stale: z.record(z.enum(changeClasses), change).describe("The same for stale passages, by the weight of the change."),
  })
  .optional()
  .describe("Since the baseline; absent when there is none, or when it does not know the text.");

export type Trend = NonNullable<z.output<typeof trend>>;

const locale = z.strictObject({
  locale: z.string(),
  ...countsSchema.shape,
  belowMinimum: z.boolean().describe("Whether an article is below the minimum."),
  trend,
  articles: z.array(z.strictObject({ article: z.string(), file: z.string(), ...countsSchema.shape, trend })),
  passages: z.array(stalePassageSchema).describe("What is stale, in the order of the articles."),
  findings: z
    .array(findingSchema)
    .describe("What `check` finds in the locale's files, but for what is counted above; accepted findings are left out."),
});

/** What `tetrapla report --format json` prints, and `--baseline` reads. */
export const coverageSchema = z
  .strictObject({
    version: z.literal(1).describe("It changes when a field is removed or comes to mean something else."),
    tool: z.strictObject({ name: z.literal("tetrapla"), version: z.string() }),
    title: z.string().describe("The publication's title."),
    source: z.string().describe("The locale in which the articles are written."),
    locales: z.array(locale),
    findings: z
      .array(findingSchema)
      .describe(
        "What `check` finds elsewhere: in the articles, the settings, the glossary, the source's own labels; accepted findings are left out.",
      ),
  })
  .describe("How far the translations of a publication are.");

export type CoverageDocument = z.output<typeof coverageSchema>;
export type LocaleCoverage = CoverageDocument["locales"][number];
