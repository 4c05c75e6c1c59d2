import { z } from "zod";
import { quoteMarks, spaces } from "../text/typesetting/character-kinds.ts";

// Words are looked for at every word of a text: their length bounds the time that a text may take.
const words = z.array(z.string().min(1).max(64)).default([]);

const space = matching(`[${spaces}]{0,2}`, "expected a space, or nothing");

const spacings = z.array(z.strictObject({ words, space })).default([]);

const quote = matching(`[${spaces}]?[${quoteMarks}][${spaces}]?`, "expected a quotation mark, with or without a space");

/** The shape of `typography` in `locale.yaml`: marks are marks and spaces are spaces, so that no convention can change a word. */
export const typographySchema = z.strictObject({
  quotes: z.array(z.strictObject({ open: quote, close: quote })).min(1),
  apostrophe: z.enum(["’", "'"]),
  elisions: words,
  ellipsis: z.enum(["…", "..."]),
  dash: matching(`[${spaces}]?[–—―][${spaces}]?`, "expected a dash, with or without spaces"),
  range: matching("[-–—]", "expected a hyphen or a dash"),
  beforeMarks: z.array(z.strictObject({ marks: matching("[.,;:!?…؟،؛。、！？]+", "expected punctuation marks"), space })).default([]),
  bindNext: words,
  bindPrevious: words,
  afterNumber: spacings,
  beforeNumber: spacings,
  abbreviations: spacings,
  identifiers: words,
  initials: space.default(""),
  digitGroups: space.default(""),
});

function matching(pattern: string, message: string): z.ZodString {
  return z.string().regex(new RegExp(`^(?:${pattern})$`), message);
}
