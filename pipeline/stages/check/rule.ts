import type { NumberedArticle } from "../../model/article.ts";
import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import type { Edition } from "../../model/edition.ts";

/** What a rule says of one place; the engine adds the rule's id and severity. */
export type Finding = Omit<Diagnostic, "ruleId" | "severity"> & { readonly severity?: Severity };

interface RuleBase {
  /** Permanent, and the name of the rule's file: the truth that should hold. */
  readonly id: string;
  readonly severity: Severity;
  /** Rules whose findings at the same place this one explains better. */
  readonly supersedes?: readonly string[];
}

/** Judged once, on the canonical text. */
export interface ArticleRule extends RuleBase {
  readonly scope: "article";
  check(article: NumberedArticle): Iterable<Finding>;
}

/** Judged once for each locale. */
export interface EditionRule extends RuleBase {
  readonly scope: "edition";
  check(edition: Edition): Iterable<Finding>;
}

export type Rule = ArticleRule | EditionRule;
