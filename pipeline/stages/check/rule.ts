import type { NumberedArticle, RegisteredUnit } from "../../model/article.ts";
import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import type { Edition } from "../../model/edition.ts";
import type { LinkLock } from "../../model/link-lock.ts";
import type { Conventions, GlossaryTerm, LabelResources, Locale } from "../../model/locale.ts";
import type { Publication } from "../../model/publication.ts";
import type { PublishedFile } from "../../model/published.ts";
import type { PartialDate } from "../../model/reference.ts";
import type { Translation } from "../../model/translation.ts";

/** What a rule says of one place; the engine adds the rule's id and severity. */
export type Finding = Omit<Diagnostic, "ruleId" | "severity" | "waived"> & {
  /** Differs from the rule's severity where a rule has two. */
  readonly severity?: Severity;
  /** What the finding is about, such as an entry's key: findings of superseded rules on the same subject are dropped. */
  readonly subject?: string;
};

interface RuleBase {
  /** Permanent, and the name of the rule's file: the truth that should hold. */
  readonly id: string;
  readonly severity: Severity;
  /** The severity in a draft build, where it differs. */
  readonly draftSeverity?: Severity;
  /** Rules whose findings on the same subject this one explains better. */
  readonly supersedes?: readonly string[];
}

/** What an article rule sees: the canonical text, and what is remembered of it. */
export interface ArticleSubject {
  readonly article: NumberedArticle;
  readonly registry: readonly RegisteredUnit[];
  /** The article's date of modification when its registry was written. */
  readonly registeredDate?: PartialDate | undefined;
  /** What the source locale calls the list of references: a last heading of this name may be without words. */
  readonly referencesTitle?: string | undefined;
  readonly publication: Publication;
  readonly links: LinkLock;
}

/** What an edition rule sees: one locale's passages beside the source's; never the source locale itself. */
export interface EditionSubject {
  readonly edition: Edition;
  readonly locale: Locale;
  /** The locale's own PO file; absent when there is none. */
  readonly translation: Translation | undefined;
  readonly conventions: Conventions;
  readonly sourceConventions: Conventions;
  readonly glossary: readonly GlossaryTerm[];
  readonly publication: Publication;
}

/** What a locale rule sees: labels and conventions of one locale. */
export interface LocaleSubject {
  readonly locale: Locale;
  readonly labels: LabelResources | undefined;
  readonly conventions: Conventions | undefined;
  readonly publication: Publication;
}

/** One language of a finished file. */
export interface OutputColumn {
  readonly locale: Locale;
  /** The edition that it shows; more than one where it may show a passage in one way or another. */
  readonly editions: readonly [Edition, ...Edition[]];
}

/** What a finished file should be of. */
export interface OutputModel {
  /** The languages that stand side by side; most files have one. */
  readonly columns: readonly [OutputColumn, ...OutputColumn[]];
  /** What the source's language calls the list of references. */
  readonly referencesTitle: string;
}

/** What an output rule sees: a finished file as its reader meets it. */
export interface OutputSubject {
  readonly file: PublishedFile;
  /** How findings name the file. */
  readonly path: string;
  /** Absent when nobody knows what the file should be of. */
  readonly model: OutputModel | undefined;
  /** Paths of everything in its output folder; absent when that is not known. */
  readonly published: ReadonlySet<string> | undefined;
  /** The anchors of another web page of its output folder; nothing when they are not known. */
  anchorsOf?(page: string): ReadonlySet<string> | undefined;
}

/** Judged once, on the canonical text. */
export interface ArticleRule extends RuleBase {
  readonly scope: "article";
  check(subject: ArticleSubject): Iterable<Finding>;
}

/** Judged once for each locale that an article is translated into. */
export interface EditionRule extends RuleBase {
  readonly scope: "edition";
  check(subject: EditionSubject): Iterable<Finding>;
}

/** Judged once for each locale of the publication. */
export interface LocaleRule extends RuleBase {
  readonly scope: "locale";
  check(subject: LocaleSubject): Iterable<Finding>;
}

/** Found while a file is read: without sound input there is nothing that other rules could judge. */
export interface InputRule extends RuleBase {
  readonly scope: "input";
}

/** Judged once for each finished file. */
export interface OutputRule extends RuleBase {
  readonly scope: "output";
  check(subject: OutputSubject): Iterable<Finding>;
}

/** Found by a program that judges finished files and is no part of this one. */
export interface JudgeRule extends RuleBase {
  readonly scope: "judge";
}

export type Rule = ArticleRule | EditionRule | LocaleRule | InputRule | OutputRule | JudgeRule;
