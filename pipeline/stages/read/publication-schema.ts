import { z } from "zod";

/** A BCP 47 tag, written as `Intl` writes it. */
const localeTag = z.string().refine(isCanonicalLocale, "expected a BCP 47 language tag in its usual form, such as `de` or `pt-BR`");

const severity = z.enum(["error", "warning", "info", "off"]);

const localePolicy = z.strictObject({
  fallback: z.array(localeTag).default([]).describe("Locales whose passages stand in for missing ones, the nearest first."),
  missing: z.enum(["block", "source"]).optional().describe("What a release does with a passage that has no translation."),
  stale: z.enum(["block", "source", "mark"]).optional().describe("What a release does with a translation of an older passage."),
  links: z
    .record(z.string().min(1), z.string().min(1))
    .default({})
    .describe("Addresses that translations may link to, by the source's address; with a final `*`, all addresses that begin so."),
});

const linkSettings = z.strictObject({
  allowPrivate: z.boolean().default(false).describe("Whether addresses of this machine and of private networks may be asked."),
  timeout: z.number().min(1).max(300).default(20).describe("How many seconds one question may take."),
  concurrency: z.int().min(1).max(64).default(8).describe("How many hosts are asked at a time; a host is never asked twice at once."),
  ignore: z.array(z.string().min(1)).default([]).describe("Addresses that are never asked; `*` stands for any characters."),
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
  paper: z.enum(["A4", "A5", "Letter"]).default("A4"),
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
});

export type PublicationData = z.output<typeof publicationSchema>;

/** Whether a text is a language tag as `Intl` writes it. */
export function isCanonicalLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
