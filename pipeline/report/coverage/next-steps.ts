import type { SurveyedArticle, SurveyedLocale, SurveyedPassage } from "../../libraries/translation/survey.ts";

/** One thing that somebody should do now: a command to type or a file to open, and why. */
export interface NextStep {
  readonly do: string;
  readonly why: string;
}

/** How commands name what they are about, such as ` csto --root texts`: what the person typed for the survey. */
export interface CommandScope {
  readonly articles: string;
  readonly root: string;
}

/** What to do next, in the order in which to do it; nothing when everything is translated and in step. */
export function nextSteps(articles: readonly SurveyedArticle[], { articles: names, root }: CommandScope): NextStep[] {
  const command = (verb: string, locale?: string): string =>
    `tetrapla ${verb}${names}${locale === undefined ? "" : ` --locale ${locale}`}${root}`;
  const surveys = articles.flatMap((article) => article.locales);
  const isEdited = articles.some(({ isRegistered, edit }) => !isRegistered || Object.values(edit).some((count) => count > 0));
  const isBehind = isEdited || surveys.some((survey) => survey.isBehind);
  const stale = byLocale(surveys, isStale);
  const open = byLocale(surveys, needsTranslator);
  const invalid = byLocale(surveys, ({ progress }) => progress === "invalid");
  return [
    ...(isBehind ? [syncStep(command("sync"), surveys)] : []),
    ...step(stale, (locale) => command("diff", locale), "shows what changed in STALE"),
    ...step(stale, (locale) => `tetrapla accept ID --locale ${locale}${root}`, "says that the translation still holds, where it does"),
    ...step(open, (locale) => `translate ${fileOf(surveys, locale)}`, "PASSAGES to translate or bring up to the text"),
    ...step(open, (locale) => command("export", locale), "the same for a tool that does not read PO files"),
    ...step(invalid, () => command("check"), "says what PASSAGES lost of citations, links or code"),
  ];
}

function syncStep(command: string, surveys: readonly SurveyedLocale[]): NextStep {
  const follow = surveys.reduce((sum, { passages }) => sum + passages.filter(({ follows }) => follows).length, 0);
  const more = follow === 0 ? "" : `; ${follow} ${follow === 1 ? "translation follows" : "translations follow"} without a translator`;
  return { do: command, why: `brings the PO files up to the text${more}` };
}

/** One step for the first locale that needs it; the others are named beside it. */
function step(counts: ReadonlyMap<string, number>, write: (locale: string) => string, why: string): NextStep[] {
  const [first, ...others] = counts;
  if (first === undefined) return [];
  const [locale, count] = first;
  const likewise = others.length === 0 ? "" : ` (${locale}; then ${others.map(([name]) => name).join(", ")})`;
  const passages = `${count} passage${count === 1 ? "" : "s"}`;
  const words = why.replace("STALE", `${passages} whose translation is older`).replace("PASSAGES", passages);
  return [{ do: write(locale), why: words + likewise }];
}

function byLocale(surveys: readonly SurveyedLocale[], is: (passage: SurveyedPassage) => boolean): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { locale, passages } of surveys) {
    const count = passages.filter(is).length;
    if (count > 0) counts.set(locale, (counts.get(locale) ?? 0) + count);
  }
  return counts;
}

function isStale({ progress, follows }: SurveyedPassage): boolean {
  return progress === "stale" && !follows;
}

function needsTranslator(passage: SurveyedPassage): boolean {
  return isStale(passage) || ["draft", "suggested", "missing"].includes(passage.progress);
}

/** The file in which a locale's work is, or all of them. */
function fileOf(surveys: readonly SurveyedLocale[], locale: string): string {
  const open = surveys.filter((survey) => survey.locale === locale && survey.passages.some(needsTranslator));
  const [only] = open;
  return open.length === 1 && only !== undefined ? only.file : `translations/${locale}/*.po`;
}
