import { excerpt } from "../../../libraries/text/excerpt.ts";
import type { Severity } from "../../../model/diagnostic.ts";
import type { TranslatedUnit } from "../../../model/translation.ts";
import type { Unit } from "../../../model/unit.ts";
import type { EditionRule, EditionSubject, Finding } from "../rule.ts";
import { isDraft } from "../translation/passage-pairs.ts";

/** Every passage has a translation, or a locale that stands in for one; what a gap weighs is the publication's `missing`. */
export const unitIsTranslated: EditionRule = {
  id: "unit-is-translated",
  scope: "edition",
  severity: "error",
  check(subject) {
    const { edition, translation } = subject;
    const { article } = edition;
    const missing = article.units.filter(({ ordinal }) => edition.passages[ordinal]?.state === "missing");
    if (missing.length === 0) return [];
    if (translation === undefined) return [describeFile(missing.length, subject)];
    return missing.map((unit) => describeUnit(unit, translation.units.get(unit.id), subject));
  },
};

/** A publication that shows the source passage instead has decided that the gap is no fault. */
function severityOf({ publication, locale }: EditionSubject): Severity {
  return publication.policies.get(locale)?.missing === "source" ? "info" : "error";
}

function describeFile(count: number, subject: EditionSubject): Finding {
  const { edition, locale } = subject;
  const file = `translations/${locale}/${edition.article.name}.po`;
  return {
    severity: severityOf(subject),
    place: { file },
    reason: `Unexpected absence of \`${file}\`, expected a translation of ${count} passage${count === 1 ? "" : "s"} into \`${locale}\`.`,
    note: "Create it with `tetrapla sync`, and translate it.",
  };
}

function describeUnit(unit: Unit, translated: TranslatedUnit | undefined, subject: EditionSubject): Finding {
  const { locale, edition } = subject;
  const file = `translations/${locale}/${edition.article.name}.po`;
  const base = {
    subject: unit.id,
    severity: severityOf(subject),
    place: translated?.places.target ?? { file: subject.translation?.file.path ?? file },
    related: [{ place: unit.place, message: "The passage" }],
  };
  if (translated === undefined)
    return {
      ...base,
      reason: `Unexpected absence of a message for “${excerpt(unit.text)}”, expected its translation into \`${locale}\`.`,
      note: "Add the message with `tetrapla sync`, and translate it.",
    };
  return isDraft(translated) && translated.target.trim() !== ""
    ? {
        ...base,
        reason: `Unexpected draft of “${excerpt(unit.text)}”, expected a finished translation into \`${locale}\`.`,
        note: "Finish it, and remove the flag `fuzzy`.",
      }
    : {
        ...base,
        reason: `Unexpected gap, expected a translation of “${excerpt(unit.text)}” into \`${locale}\`.`,
        note: "Translate the passage.",
      };
}
