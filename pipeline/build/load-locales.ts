import { createLabels, type Labels } from "../libraries/locale/labels.ts";
import { readConventions } from "../libraries/locale/read-conventions.ts";
import { readLabels } from "../libraries/locale/read-labels.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import type { Conventions, LabelResources, Locale } from "../model/locale.ts";
import type { LinkMap } from "../model/publication.ts";
import type { Workspace } from "../model/workspace.ts";
import { localeChain } from "./locale-chain.ts";

/** What a locale needs to be published: its labels, its conventions, and the locales that stand in for it. */
export interface LocaleKit {
  readonly locale: Locale;
  readonly chain: readonly [Locale, ...Locale[]];
  /** What each locale of the chain may link to where the source links elsewhere. */
  readonly links: ReadonlyMap<Locale, LinkMap>;
  readonly labels: Labels;
  readonly conventions: Conventions;
  /** What the source's language calls the list of references: the same heading is put under it in all languages. */
  readonly referencesTitle?: string;
}

export interface LoadedLocales {
  /** Locales that can be published, in the publication's order. */
  readonly kits: ReadonlyMap<Locale, LocaleKit>;
  readonly labelResources: ReadonlyMap<Locale, LabelResources>;
}

/** Gives what was made from the same text before, or makes it. */
export type Remember = (text: string, make: () => Checked<Conventions | undefined>) => Checked<Conventions | undefined>;

/** Reads the labels and conventions of every locale; one without conventions of its own uses those of its nearest fallback. */
export function loadLocales({ publication, locales }: Workspace, remember: Remember = (_, make) => make()): Checked<LoadedLocales> {
  const diagnostics: Diagnostic[] = [];
  const labelResources = new Map<Locale, LabelResources>();
  const conventions = new Map<Locale, Conventions>();
  // A locale for which another stands in, such as `de-AT`, has only what differs.
  const hasStandIn = (locale: Locale): boolean => (publication.policies.get(locale)?.fallback.length ?? 0) > 0;
  for (const [locale, files] of locales) {
    if (files.labels !== undefined) {
      const { value, diagnostics: found } = readLabels(files.labels, locale);
      if (value !== undefined) labelResources.set(locale, value);
      diagnostics.push(...found);
    } else if (!hasStandIn(locale)) diagnostics.push(missing(locale, "ui.json", "label-is-translated"));
    if (files.conventions !== undefined) {
      const { conventions: file } = files;
      const { value, diagnostics: found } = remember(`${locale} ${file.path} ${file.text}`, () => readConventions(file, locale));
      if (value !== undefined) conventions.set(locale, value);
      diagnostics.push(...found);
    } else if (!hasStandIn(locale)) diagnostics.push(missing(locale, "locale.yaml", "convention-is-complete"));
  }
  const referencesTitle = createLabels([publication.source], labelResources, conventions.get(publication.source))("references");
  const kits = publication.locales.flatMap((locale): [Locale, LocaleKit][] => {
    const chain = localeChain(locale, publication);
    const found = chain.map((name) => conventions.get(name)).find((value) => value !== undefined);
    if (found === undefined) return [];
    const own = { ...found, locale };
    const links = new Map(chain.map((name) => [name, publication.policies.get(name)?.links ?? {}]));
    return [[locale, { locale, chain, links, conventions: own, labels: createLabels(chain, labelResources, own), referencesTitle }]];
  });
  return { value: { kits: new Map(kits), labelResources }, diagnostics };
}

function missing(locale: Locale, name: string, ruleId: string): Diagnostic {
  const file = `translations/${locale}/${name}`;
  return {
    ruleId,
    severity: "error",
    place: { file },
    reason: `Unexpected absence of \`${file}\`, expected one for the locale \`${locale}\`.`,
    note: `Create it with \`tetrapla init --locale ${locale}\` and fill it in.`,
  };
}
