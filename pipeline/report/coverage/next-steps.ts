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
  const command = (verb: string, rest = ""): string => `tetrapla ${verb}${names}${rest}${root}`;
  const locales = [...new Set(articles.flatMap((article) => article.locales.map(({ locale }) => locale)))];
  const isEdited = articles.some(({ isRegistered, edit }) => !isRegistered || Object.values(edit).some((count) => count > 0));
  const surveys = articles.flatMap((article) => article.locales);
  const steps: NextStep[] = [];
  if (isEdited || surveys.some(({ isBehind }) => isBehind)) {
    const follow = surveys.flatMap(({ passages }) => passages).filter(({ follows }) => follows).length;
    const more = follow === 0 ? "" : `; ${several(follow, "translation follows", "translations follow")} without a translator`;
    steps.push({ do: command("sync"), why: `brings the PO files up to the text${more}` });
  }
  for (const locale of locales) {
    const own = surveys.filter((survey) => survey.locale === locale);
    const stale = count(own, ({ progress, follows }) => progress === "stale" && !follows);
    if (stale === 0) continue;
    steps.push({
      do: command("diff", ` --locale ${locale}`),
      why: `shows what changed in ${several(stale, "passage", "passages")}; where the translation still holds: tetrapla accept ID --locale ${locale}`,
    });
  }
  for (const locale of locales) {
    const own = surveys.filter((survey) => survey.locale === locale);
    const open = own.filter((survey) => count([survey], needsTranslator) > 0);
    if (open.length === 0) continue;
    const [only] = open;
    const files = open.length === 1 && only !== undefined ? only.file : `translations/${locale}/*.po (${open.length} files)`;
    steps.push({
      do: `translate ${files}`,
      why: `${several(count(own, needsTranslator), "passage", "passages")} to translate or bring up to date; for other tools: ${command("export", ` --locale ${locale}`)}`,
    });
  }
  const invalid = count(surveys, ({ progress }) => progress === "invalid");
  if (invalid > 0)
    steps.push({
      do: command("check"),
      why: `says what ${several(invalid, "translation", "translations")} lost of citations, links or code`,
    });
  return steps;
}

function needsTranslator({ progress, follows }: SurveyedPassage): boolean {
  return !follows && ["stale", "draft", "suggested", "missing"].includes(progress);
}

function count(surveys: readonly SurveyedLocale[], is: (passage: SurveyedPassage) => boolean): number {
  return surveys.reduce((sum, { passages }) => sum + passages.filter(is).length, 0);
}

function several(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
