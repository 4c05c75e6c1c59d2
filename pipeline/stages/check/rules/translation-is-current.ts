import { excerpt } from "../../../libraries/text/excerpt.ts";
import { gradePassage } from "../../../libraries/translation/grade-passage.ts";
import type { Change } from "../../../model/change.ts";
import type { Severity } from "../../../model/diagnostic.ts";
import type { LocalePolicy, StaleAction } from "../../../model/publication.ts";
import type { TranslatedUnit } from "../../../model/translation.ts";
import type { Unit } from "../../../model/unit.ts";
import type { EditionRule, EditionSubject, Finding } from "../rule.ts";

/** Every translation says what its passage says now; what an old one weighs is the publication's `stale`. */
export const translationIsCurrent: EditionRule = {
  id: "translation-is-current",
  scope: "edition",
  severity: "error",
  check(subject) {
    const { edition, translation } = subject;
    return edition.article.units
      .filter(({ ordinal }) => edition.passages[ordinal]?.state === "stale")
      .flatMap((unit) => describe(unit, translation?.units.get(unit.id), subject));
  },
};

/** Marked, readers see what is old; where they see the source instead, or what is as good as current, they see what the publication wants. */
const severities: Readonly<Record<StaleAction, Severity>> = { block: "error", mark: "warning", source: "info", ok: "info" };

function actionOf(change: Change | undefined, policy: LocalePolicy | undefined): StaleAction {
  return policy?.stale[change?.class ?? "rewritten"] ?? "block";
}

function describe(unit: Unit, translated: TranslatedUnit | undefined, subject: EditionSubject): Finding[] {
  const { publication, locale, edition, translation } = subject;
  const policy = publication.policies.get(locale);
  const grade = gradePassage(unit, translated, edition.article, policy?.links);
  const base = {
    subject: unit.id,
    severity: severities[actionOf(edition.passages[unit.ordinal]?.change, policy)],
    place: translated?.places.target ?? { file: translation?.file.path ?? `translations/${locale}/${edition.article.name}.po` },
    related: [{ place: unit.place, message: "The passage as it is now" }],
  };
  // The passage has become again what it was.
  if (grade.state === "current") return [];
  if (translated === undefined || grade.state !== "stale")
    return [
      {
        ...base,
        reason: `Unexpected translation of an earlier passage by a locale that stands in, expected one of “${excerpt(unit.text)}”.`,
        note: "Translate the passage here, or bring the other locale's translation up to it.",
      },
    ];
  const { change } = grade;
  return [
    {
      ...base,
      reason: `Unexpected translation of an earlier passage, expected one of “${excerpt(unit.text)}” (${change.class} change, ${Math.floor(change.similarity * 100)} % alike).`,
      note: translated.fuzzy
        ? "Bring the translation up to the passage, and remove the flag `fuzzy`."
        : "Run `tetrapla sync`: it takes over what takes no translator, and shows what changed.",
    },
  ];
}
