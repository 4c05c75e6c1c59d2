import type { Diagnostic } from "../model/diagnostic.ts";
import type { Workspace } from "../model/workspace.ts";
import { checkLocale, draftSeverities } from "../stages/check/check.ts";
import { rules } from "../stages/check/rules/index.ts";
import { settle } from "../stages/check/settle.ts";
import { findInYaml } from "../stages/check/suppressions/find-in-yaml.ts";
import { fromWaivers } from "../stages/check/suppressions/from-waivers.ts";
import { unknownSeverities } from "../stages/check/unknown-severities.ts";
import type { CheckedArticle } from "./check-prepared.ts";
import type { LoadedLocales } from "./load-locales.ts";

/** What is wrong with the labels and conventions of all locales. */
export function judgeLocales(
  { publication, locales: files, glossary }: Workspace,
  { kits, labelResources }: LoadedLocales,
): CheckedArticle {
  const found = publication.locales.flatMap((locale) => {
    const conventions = kits.get(locale)?.conventions;
    return checkLocale({ locale, labels: labelResources.get(locale), conventions, publication });
  });
  const texts = [...[...files.values()].flatMap(({ conventions }) => conventions ?? []), ...(glossary === undefined ? [] : [glossary])];
  return { found, suppressions: texts.flatMap(findInYaml) };
}

/** What a run looked at, and what for. */
export interface JudgedPart {
  readonly files: ReadonlySet<string>;
  /** Whether all articles were judged. */
  readonly isWhole: boolean;
  /** Whether the findings are those of a build that publishes whatever is found. */
  readonly isDraft: boolean;
}

/** Puts together what was found in a workspace: severities, ignores and waivers applied. */
export function settleFindings(
  parts: readonly CheckedArticle[],
  { files, isWhole, isDraft }: JudgedPart,
  { publication }: Workspace,
): Diagnostic[] {
  const found = [...unknownSeverities(publication), ...parts.flatMap((part) => part.found)];
  const suppressions = [...parts.flatMap((part) => part.suppressions), ...fromWaivers(publication)];
  const severities = isDraft ? { ...draftSeverities, ...publication.severities } : publication.severities;
  const ofFinished = new Set(rules.filter(({ scope }) => scope === "output" || scope === "judge").map(({ id }) => id));
  // Whether something is found in finished files is known to whoever judges those.
  return settle(
    found,
    suppressions,
    severities,
    ({ ruleId, file }) => !ofFinished.has(ruleId) && (isWhole || (file !== undefined && files.has(file))),
  );
}
