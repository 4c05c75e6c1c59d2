import { isOneNumber, readLabelKey, valuesOf } from "../../../libraries/locale/label-forms.ts";
import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { LabelResources } from "../../../model/locale.ts";
import type { Finding, LocaleRule } from "../rule.ts";

/** A label's text has the placeholders of its values, `{{name}}`, and no other; a form for one number may spell it out. */
export const labelKeepsPlaceholders: LocaleRule = {
  id: "label-keeps-placeholders",
  scope: "locale",
  severity: "error",
  check({ labels, locale }) {
    if (labels === undefined) return [];
    return Object.entries(labels.texts).flatMap(([key, text]): Finding[] => {
      const label = readLabelKey(key);
      if (label === undefined || text.trim() === "") return [];
      const values = valuesOf(label.name);
      const found = readPlaceholders(text).filter((placeholder) => isPlaceholder(placeholder, values));
      const lost = values.filter((value) => !found.some(({ name, isWhole }) => isWhole && name === value));
      const strange = found.filter(({ name, isWhole }) => !isWhole || !values.includes(name));
      const describedValues = new Set<string>();
      const findings = strange.map((placeholder) => {
        const meant = lost.find((value) => value === placeholder.name) ?? nearMiss(placeholder.name, lost);
        if (meant !== undefined) describedValues.add(meant);
        return describeStrange(key, placeholder, meant, values, labels);
      });
      const missing = lost
        .filter((value) => !describedValues.has(value) && !(value === "count" && isOneNumber(locale, label.category ?? "other")))
        .map((value) => describeLost(key, value, labels));
      return [...findings, ...missing];
    });
  },
};

interface Placeholder {
  /** As it is written. */
  readonly text: string;
  readonly name: string;
  /** Whether it has two braces on each side. */
  readonly isWhole: boolean;
}

/** What stands in braces, i18next's formats (`{{count, number}}`) included, and what was probably meant to. */
function readPlaceholders(text: string): Placeholder[] {
  return Array.from(text.matchAll(/\{{1,2}\s*-?\s*([\p{L}_][\p{L}\p{N}_.-]*)[^{}]{0,200}\}{0,2}/gu), ({ 0: written, 1: name = "" }) => ({
    text: written,
    name,
    isWhole: written.startsWith("{{") && written.endsWith("}}"),
  }));
}

/** What stands in single braces is one only if it names a value, or nearly does. */
function isPlaceholder({ text, name, isWhole }: Placeholder, values: readonly string[]): boolean {
  if (isWhole || text.startsWith("{{") || text.endsWith("}}")) return true;
  return /^\{\s*[\p{L}\p{N}_]+\s*\}$/u.test(text) && (values.includes(name) || nearMiss(name, values) !== undefined);
}

function describeStrange(
  key: string,
  { text }: Placeholder,
  meant: string | undefined,
  values: readonly string[],
  labels: LabelResources,
): Finding {
  const place = placeIn(key, text, labels);
  const known = values.map((value) => `\`{{${value}}}\``).join(", ");
  const { start, end } = place.position ?? {};
  const edits =
    meant === undefined || start?.offset === undefined || end?.offset === undefined || !isExact(place, text, labels)
      ? []
      : [{ file: labels.file.path, start: start.offset, end: end.offset, text: `{{${meant}}}` }];
  return {
    place,
    reason: `Unexpected \`${text}\` in \`${key}\`, expected ${meant === undefined ? (values.length === 0 ? "no placeholder" : known) : `\`{{${meant}}}\``}.`,
    ...(meant === undefined ? {} : { expected: [`{{${meant}}}`] }),
    note: meant === undefined ? "Remove it: the label has no such value." : `Write \`{{${meant}}}\`.`,
    ...(edits.length === 0 ? {} : { fix: { title: `Write \`{{${meant}}}\``, edits } }),
  };
}

function describeLost(key: string, value: string, labels: LabelResources): Finding {
  return {
    place: labels.places[key] ?? { file: labels.file.path },
    reason: `Unexpected absence of \`{{${value}}}\` in \`${key}\`, expected it.`,
    expected: [`{{${value}}}`],
    note: `Write \`{{${value}}}\` where the value is to stand.`,
  };
}

/** Where a piece of a label's text stands in the file; the whole text where it is written with escapes. */
function placeIn(key: string, text: string, { file, places }: LabelResources): Place {
  const whole = places[key] ?? { file: file.path };
  const [start, end] = [whole.position?.start.offset, whole.position?.end.offset];
  const at = start === undefined ? -1 : file.text.slice(start, end).indexOf(text);
  return start === undefined || at < 0 ? whole : placeAt(file, start + at, start + at + text.length);
}

function isExact({ position }: Place, text: string, { file }: LabelResources): boolean {
  return file.text.slice(position?.start.offset, position?.end.offset) === text;
}
