import { z } from "zod";

const point = z.strictObject({
  line: z.int().min(1).describe("Counted from 1."),
  column: z.int().min(1).describe("Counted from 1, in UTF-16 code units."),
  offset: z.int().min(0).optional().describe("Counted from 0 from the start of the file, in UTF-16 code units."),
});

const place = {
  file: z.string().describe("Path relative to the folder with the publication.yaml, with `/` between its parts."),
  start: point.optional().describe("The first character that is meant; absent when the whole file is."),
  end: point.optional().describe("The end: the first character that is not meant any more."),
};

const edit = z.strictObject({
  file: place.file,
  start: z.int().min(0).describe("Offset of the first character that is replaced, in UTF-16 code units."),
  end: z.int().min(0).describe("Offset of the first character that stays."),
  text: z.string().describe("What stands there then."),
});

/** One finding as a report tells it to programs. */
export const findingSchema = z.strictObject({
  rule: z.string().describe("The permanent id of the truth that does not hold; docs/rules.md explains each."),
  severity: z.enum(["error", "warning", "info"]),
  ...place,
  reason: z.string().describe("What is there, and what was expected."),
  expected: z.array(z.string()).optional().describe("What would be right, the likeliest first."),
  note: z.string().optional().describe("One action that mends it."),
  related: z
    .array(z.strictObject({ ...place, message: z.string() }))
    .optional()
    .describe("Other places that explain the finding."),
  fix: z
    .strictObject({ title: z.string(), edits: z.array(edit) })
    .optional()
    .describe("A mend that needs no judgement, which `check --fix` applies."),
  accepted: z.string().optional().describe("Why the finding is accepted; it counts neither as error nor as warning."),
});

/** What `tetrapla check --reporter json` prints. */
export const findingsSchema = z
  .strictObject({
    version: z.literal(1).describe("It changes when a field is removed or comes to mean something else."),
    tool: z.strictObject({ name: z.literal("tetrapla"), version: z.string() }),
    summary: z.strictObject({
      errors: z.int().min(0),
      warnings: z.int().min(0),
      infos: z.int().min(0),
      accepted: z.int().min(0).describe("Findings that are in no other count."),
      fixable: z.int().min(0).describe("Findings, not accepted, that carry a fix."),
    }),
    findings: z.array(findingSchema).describe("By file, place, rule and words."),
  })
  .describe("Findings of Tetrapla's integrity rules.");

export type FindingsDocument = z.output<typeof findingsSchema>;
