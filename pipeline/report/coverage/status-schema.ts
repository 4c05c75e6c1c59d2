import { z } from "zod";
import { countsSchema } from "./counts-schema.ts";

const units = z.int().min(0);

const edit = z
  .strictObject({ edited: units, new: units, split: units, merged: units, moved: units, restored: units, gone: units })
  .describe("What became of the article's passages since the last `tetrapla sync`.");

const locale = z.strictObject({
  locale: z.string(),
  file: z.string().describe("The PO file, whether it is there or not."),
  ...countsSchema.shape,
  behind: z.boolean().describe("Whether `tetrapla sync` would change the file."),
  follows: units.describe("Stale passages that `tetrapla sync` brings up to date without a translator."),
});

/** What `tetrapla status --json` prints. */
export const statusSchema = z
  .strictObject({
    version: z.literal(1).describe("It changes when a field is removed or comes to mean something else."),
    tool: z.strictObject({ name: z.literal("tetrapla"), version: z.string() }),
    articles: z.array(
      z.strictObject({
        article: z.string(),
        file: z.string().describe("The article's Markdown."),
        registered: z.boolean().describe("Whether the article has a registry: before its first `tetrapla sync` it has none."),
        edit,
        locales: z.array(locale),
      }),
    ),
    next: z
      .array(z.strictObject({ do: z.string(), why: z.string() }))
      .describe("What to do next, in this order: a command to type, or a file to translate."),
  })
  .describe("How far the translations of a publication are, and what to do next.");

export type StatusDocument = z.output<typeof statusSchema>;
