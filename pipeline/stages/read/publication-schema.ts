import { z } from "zod";
import { changeClasses } from "../../model/change.ts";

/** A BCP 47 tag, written as `Intl` writes it. */
const localeTag = z.string().refine(isCanonicalLocale, "expected a BCP 47 language tag in its usual form, such as `de` or `pt-BR`");

const severity = z.enum(["error", "warning", "info", "off"]);

const staleAction = z.enum(["ok", "mark", "source", "block"]);

const localePolicy = z.strictObject({
  fallback: z.array(localeTag).default([]).describe("Locales whose passages stand in for missing ones, the nearest first."),
  missing: z.enum(["block", "source"]).optional().describe("What a release does with a passage that has no translation."),
  stale: z
    .union([staleAction, z.strictObject(Object.fromEntries(changeClasses.map((name) => [name, staleAction.optional()])))], {
      error: "expected `ok`, `mark`, `source`, `block`, or one of them for each class of changes",
    })
    .optional()
    .describe("What a release does with a translation of an older passage: in all cases, or by how far the passage has changed."),
  links: z
    .record(z.string().min(1), z.string().min(1))
    .default({})
    .describe("Addresses that translations may link to, by the source's address; with a final `*`, all addresses that begin so."),
  minCoverage: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe("The share of words, from 0 to 1, whose translation must be current in every article: below it, `status --exit-code` fails."),
});

const linkSettings = z.strictObject({
  allowPrivate: z.boolean().default(false).describe("Whether addresses of this machine and of private networks may be asked."),
  timeout: z.number().min(1).max(300).default(20).describe("How many seconds one question may take."),
  concurrency: z.int().min(1).max(64).default(8).describe("How many hosts are asked at a time; a host is never asked twice at once."),
  ignore: z.array(z.string().min(1)).default([]).describe("Addresses that are never asked; `*` stands for any characters."),
});

const millimetres = z.number().min(0).max(150);

const printSettings = z.strictObject({
  margins: z
    .strictObject({
      top: millimetres.optional(),
      bottom: millimetres.optional(),
      inner: millimetres.optional().describe("The side of the spine."),
      outer: millimetres.optional().describe("The side of the edge."),
    })
    .default({})
    .describe("Margins in millimetres; a side that is not named is the paper's own."),
  binding: millimetres.default(0).describe("Millimetres that a binding or punched holes take of the inner margin."),
  notes: z.enum(["foot", "end"]).default("foot").describe("Notes at the foot of the page that calls them, or all at the end."),
  hyphenation: z.boolean().default(true).describe("Whether long words are divided at the ends of lines."),
  runningHeads: z.boolean().default(true).describe("Whether the head of each page names the article and the section."),
  timeLimit: z.number().min(1).max(3600).default(120).describe("Seconds that one step of printing may take, such as laying out a book."),
});

const accessibility = z.strictObject({
  evaluator: z.string().min(1).describe("Who has found that the e-books conform: a person or an organisation."),
  wcag: z.enum(["2.0", "2.1", "2.2"]).default("2.1").describe("The version of WCAG by which they were judged."),
  level: z.enum(["A", "AA", "AAA"]).default("AA"),
  credential: z.string().min(1).optional().describe("What gives the evaluator authority: words or an address."),
  report: z
    .url({ protocol: /^https?$/, error: "expected an http(s) URL" })
    .optional()
    .describe("Where the evaluation can be read."),
});

/** The shape of `publication.yaml`. */
export const publicationSchema = z.strictObject({
  title: z.string().min(1).describe("What the whole collection is called."),
  identifier: z
    .string()
    .regex(/^(https?:\/\/\S+|urn:\S+)$/, "expected a URL or a `urn:`")
    .describe("The namespace of every identifier: a URL or a urn. It never changes."),
  source: localeTag.default("en").describe("The locale in which the articles are written."),
  publisher: z.string().min(1).optional(),
  baseUrl: z
    .url({ protocol: /^https?$/, error: "expected an http(s) URL" })
    .optional()
    .describe("Where the output folder will live on the web."),
  theme: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, "expected the name of a folder in templates/")
    .default("default"),
  formats: z
    .array(z.enum(["html", "epub", "pdf"]))
    .min(1)
    .default(["html", "epub", "pdf"]),
  editions: z
    .array(
      z
        .array(localeTag)
        .min(2)
        .refine((names) => new Set(names).size === names.length, "expected each locale once"),
    )
    .default([])
    .describe("Parallel editions, such as `[en, ru]`: the locales that stand side by side, in their order."),
  paper: z.enum(["A4", "A5", "Letter"]).default("A4").describe("The paper of the PDF; `tetrapla build --paper` overrides it."),
  print: printSettings.prefault({}).describe("How the PDF is set."),
  locales: z.record(localeTag, localePolicy.nullable()).default({}),
  severities: z.record(z.string(), severity).default({}).describe("Severities that differ from a rule's own."),
  waivers: z
    .array(
      z.strictObject({
        rule: z.string(),
        file: z.string().optional(),
        match: z.string().optional().describe("Words that the finding's message contains, such as a citation key."),
        reason: z.string().min(1),
      }),
    )
    .default([]),
  links: linkSettings.prefault({}).describe("How `check --online` asks whether addresses are alive."),
  accessibility: accessibility
    .optional()
    .describe("By whom and by which measure the e-books were found accessible. Without it they claim no conformance."),
});

export type PublicationData = z.output<typeof publicationSchema>;

/** Whether a text is a language tag as `Intl` writes it. */
export function isCanonicalLocale(tag: string): boolean {
  try {
    // Longer words may be tags, too, but no language has one.
    return /^[a-z]{2,3}(?:-|$)/.test(tag) && Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
