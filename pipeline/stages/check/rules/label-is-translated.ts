import { allLabels, isCounted, labelKeys, readLabelKey } from "../../../libraries/locale/label-forms.ts";
import type { LabelName } from "../../../libraries/locale/label-names.ts";
import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import type { LabelResources } from "../../../model/locale.ts";
import type { Finding, LocaleRule, LocaleSubject } from "../rule.ts";

/** A locale's ui.json has a text for every label, unless a locale that stands in for it has one; and none that no label has (a warning). */
export const labelIsTranslated: LocaleRule = {
  id: "label-is-translated",
  scope: "locale",
  severity: "error",
  check(subject) {
    const { labels } = subject;
    // That there is no file is told where files are read.
    if (labels === undefined) return [];
    // A locale for which another stands in has what differs; what the other lacks is told there.
    const isSparse = (subject.publication.policies.get(subject.locale)?.fallback.length ?? 0) > 0;
    const missing = new Set(isSparse ? [] : allLabels().filter((name) => !hasText(name, labels, subject)));
    const strange = Object.keys(labels.texts)
      .filter((key) => readLabelKey(key) === undefined)
      .map((key) => describeStrange(key, labels, missing));
    return [...strange, ...[...missing].map((name) => describeMissing(name, labels, subject))];
  },
};

/** Whether a label has a text, or one of its forms has: which forms it needs is the matter of another rule. */
function hasText(name: LabelName, { texts }: LabelResources, { locale }: LocaleSubject): boolean {
  return [name, ...labelKeys(name, locale)].some((key) => isFilled(texts, key));
}

function isFilled(texts: LabelResources["texts"], key: string): boolean {
  return Object.hasOwn(texts, key) && texts[key]?.trim() !== "";
}

/** A key that no label has; a missing label that it was probably meant for is not told again. */
function describeStrange(key: string, { file, places }: LabelResources, missing: Set<LabelName>): Finding {
  const near = nearMiss(key, missing);
  const meant = [...missing].find((name) => name === near);
  if (meant !== undefined) missing.delete(meant);
  return {
    severity: meant === undefined ? "warning" : "error",
    place: places[key] ?? { file: file.path },
    reason: `Unexpected label \`${key}\`, expected ${meant === undefined ? "the name of one" : `\`${meant}\``}.`,
    ...(meant === undefined ? {} : { expected: [meant] }),
    note: meant === undefined ? "Remove it: nothing shows it." : `Did you mean \`${meant}\`?`,
  };
}

function describeMissing(name: LabelName, { texts, file, places }: LabelResources, { locale }: LocaleSubject): Finding {
  const keys = labelKeys(name, locale);
  const empty = [name, ...keys].find((key) => Object.hasOwn(texts, key));
  return {
    place: (empty === undefined ? undefined : places[empty]) ?? { file: file.path },
    reason: `Unexpected ${empty === undefined ? "absence" : "emptiness"} of the label \`${empty ?? name}\`, expected its text in \`${locale}\`.`,
    note: isCounted(name) ? `Add it as ${keys.map((key) => `\`${key}\``).join(", ")}.` : `Write \`"${name}": "…"\`.`,
  };
}
