import { readYaml, type YamlText } from "../../libraries/codec/checked-yaml.ts";
import { changeClasses } from "../../model/change.ts";
import type { Checked, Diagnostic } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import type { Locale } from "../../model/locale.ts";
import type { AccessibilityClaim, LocalePolicy, Publication, StalePolicy } from "../../model/publication.ts";
import { type PublicationData, publicationSchema } from "./publication-schema.ts";

/** Reads `publication.yaml`; `folders` are the locales that the workspace has a folder for. */
export function readPublication(file: SourceFile, folders: readonly Locale[]): Checked<Publication | undefined> {
  const { value, diagnostics, yaml } = readYaml({ file, ruleId: "publication-is-valid" }, publicationSchema);
  if (value === undefined) return { value: undefined, diagnostics };
  const source = value.source as Locale;
  const known = new Set<string>([source, ...folders]);
  const strangers = Object.keys(value.locales)
    .filter((locale) => !known.has(locale))
    .map(
      (locale): Diagnostic => ({
        ruleId: "publication-is-valid",
        severity: "error",
        place: yaml.place(["locales", locale], "key"),
        reason: `Unexpected locale \`${locale}\`, expected one that has a folder in translations/.`,
        note: `Create it with \`tetrapla init --locale ${locale}\`, or remove it here.`,
      }),
    );
  const strangeEditions = value.editions.flatMap((names, index) =>
    names.flatMap((locale, position): Diagnostic[] =>
      known.has(locale)
        ? []
        : [
            {
              ruleId: "publication-is-valid",
              severity: "error",
              place: yaml.place(["editions", index, position]),
              reason: `Unexpected locale \`${locale}\`, expected one that has a folder in translations/.`,
              note: `Create it with \`tetrapla init --locale ${locale}\`, or remove it here.`,
            },
          ],
    ),
  );
  return { value: toPublication(value, source, folders, yaml), diagnostics: [...strangers, ...strangeEditions] };
}

function toPublication(data: PublicationData, source: Locale, folders: readonly Locale[], yaml: YamlText): Publication {
  const locales = [source, ...folders.filter((locale) => locale !== source).sort()];
  const { publisher, baseUrl, accessibility, locales: policies, ...rest } = data;
  return {
    ...rest,
    source,
    locales,
    editions: knownEditions(data.editions, locales),
    themePlace: yaml.place(["theme"]),
    severityPlaces: new Map(Object.keys(data.severities).map((rule) => [rule, yaml.place(["severities", rule], "key")])),
    waivers: data.waivers.map(({ rule, reason, file, match }, index) => ({
      rule,
      reason,
      place: yaml.place(["waivers", index]),
      ...(file === undefined ? {} : { file }),
      ...(match === undefined ? {} : { match }),
    })),
    policies: new Map(locales.map((locale) => [locale, toPolicy(policies[locale] ?? undefined)])),
    ...(publisher === undefined ? {} : { publisher }),
    ...(accessibility === undefined ? {} : { accessibility: toClaim(accessibility) }),
    ...(baseUrl === undefined ? {} : { baseUrl: baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/` }),
  };
}

/** The parallel editions whose locales all exist, each once. */
function knownEditions(editions: PublicationData["editions"], locales: readonly Locale[]): Publication["editions"] {
  const found = new Map<string, readonly [Locale, Locale, ...Locale[]]>();
  for (const names of editions) {
    const [first, second, ...others] = names.flatMap((name) => locales.find((locale) => locale === name) ?? []);
    if (first !== undefined && second !== undefined && others.length === names.length - 2) {
      found.set(names.join("+"), [first, second, ...others]);
    }
  }
  return [...found.values()];
}

function toClaim({ evaluator, wcag, level, credential, report }: NonNullable<PublicationData["accessibility"]>): AccessibilityClaim {
  return {
    evaluator,
    conformsTo: `EPUB Accessibility 1.1 - WCAG ${wcag} Level ${level}`,
    ...(credential === undefined ? {} : { credential }),
    ...(report === undefined ? {} : { report }),
  };
}

function toPolicy(data: PublicationData["locales"][string] | undefined): LocalePolicy {
  const { fallback = [], missing = "block", stale, links = {}, minCoverage = 0 } = data ?? {};
  return { fallback: fallback as Locale[], missing, stale: toStalePolicy(stale), links, minCoverage };
}

/** Changes of typography alone concern no translation; changes of markup or punctuation alone are no reason to stop. */
const usual: StalePolicy = {
  typographic: "ok",
  markup: "mark",
  atoms: "block",
  punctuation: "mark",
  minor: "block",
  major: "block",
  rewritten: "block",
};

/** One action is meant for all changes but those of typography. */
function toStalePolicy(data: NonNullable<PublicationData["locales"][string]>["stale"]): StalePolicy {
  if (typeof data !== "string")
    return Object.fromEntries(changeClasses.map((name) => [name, data?.[name] ?? usual[name]])) as unknown as StalePolicy;
  return { ...usual, markup: data, atoms: data, punctuation: data, minor: data, major: data, rewritten: data };
}
