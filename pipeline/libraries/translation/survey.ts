import type { Locale } from "../../model/locale.ts";
import type { TranslatedUnit } from "../../model/translation.ts";
import type { Unit } from "../../model/unit.ts";
import type { ArticleName } from "../../model/workspace.ts";
import type { PassageGrade } from "./grade-passage.ts";

/**
 * How far a passage's translation is. `carriedOver`: current, but exchanged in places without a translator; `inherited`:
 * missing, while a locale that stands in has a current one.
 */
export type PassageProgress = "current" | "carriedOver" | "inherited" | "stale" | "draft" | "suggested" | "missing" | "invalid";

/** All of them: those that readers may have as they are, then those that somebody has to work on. */
export const passageProgress: readonly PassageProgress[] = [
  "current",
  "carriedOver",
  "inherited",
  "stale",
  "draft",
  "suggested",
  "missing",
  "invalid",
];

/** A passage of an article in one locale. */
export interface SurveyedPassage {
  readonly unit: Unit;
  /** Words of the source passage. */
  readonly words: number;
  readonly progress: PassageProgress;
  readonly grade: PassageGrade;
  /** The message of the locale's own file. */
  readonly translated?: TranslatedUnit;
  /** Whether `sync` brings the translation up to the passage without a translator. */
  readonly follows: boolean;
}

/** One locale's passages of an article. */
export interface SurveyedLocale {
  readonly locale: Locale;
  /** The PO file, whether it is there or not. */
  readonly file: string;
  /** The share of words, from 0 to 1, that must be current. */
  readonly minCoverage: number;
  /** The passages that are translated, in the article's order. */
  readonly passages: readonly SurveyedPassage[];
  /** Whether `sync` would change the file. */
  readonly isBehind: boolean;
}

/** What editors did to an article since its registry was written, in units. */
export interface ArticleEdit {
  readonly edited: number;
  readonly new: number;
  /** Units that were cut off another one. */
  readonly split: number;
  /** Units that took up others. */
  readonly merged: number;
  readonly moved: number;
  readonly restored: number;
  /** Units that stand nowhere any more, not even in another one. */
  readonly gone: number;
}

/** How far an article's translations are. */
export interface SurveyedArticle {
  readonly article: ArticleName;
  /** The article's Markdown. */
  readonly file: string;
  /** Whether the article has a registry: before the first `sync` it has none. */
  readonly isRegistered: boolean;
  readonly edit: ArticleEdit;
  readonly locales: readonly SurveyedLocale[];
}
