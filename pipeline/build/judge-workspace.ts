import type { Diagnostic } from "../model/diagnostic.ts";
import type { Workspace } from "../model/workspace.ts";
import { checkLocale } from "../stages/check/check.ts";
import { settle } from "../stages/check/settle.ts";
import { findInYaml } from "../stages/check/suppressions/find-in-yaml.ts";
import { fromWaivers } from "../stages/check/suppressions/from-waivers.ts";
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

/** Puts together what was found in a workspace: severities, ignores and waivers applied. `isWhole` says that all articles were judged. */
export function settleFindings(
  parts: readonly CheckedArticle[],
  judgedFiles: ReadonlySet<string>,
  isWhole: boolean,
  { publication }: Workspace,
): Diagnostic[] {
  const found = parts.flatMap((part) => part.found);
  const suppressions = [...parts.flatMap((part) => part.suppressions), ...fromWaivers(publication)];
  return settle(found, suppressions, publication.severities, ({ file }) => isWhole || (file !== undefined && judgedFiles.has(file)));
}
