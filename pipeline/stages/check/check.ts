// In:  a NumberedArticle, or an Edition of it.
// Out: what the rules say of it, in the order of its places.
// Invariant: checking changes nothing and says the same of the same input, in the same order.
import type { NumberedArticle } from "../../model/article.ts";
import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import type { Edition } from "../../model/edition.ts";
import type { Finding, Rule } from "./rule.ts";
import { rules } from "./rules/index.ts";

/** Severities that a publication sets otherwise than the rules do. */
export type Severities = Readonly<Record<string, Severity | "off">>;

/** Judges the canonical text. */
export function checkArticle(article: NumberedArticle, severities: Severities): Diagnostic[] {
  return judge(severities, (rule) => (rule.scope === "article" ? rule.check(article) : []));
}

/** Judges one locale's edition. */
export function checkEdition(edition: Edition, severities: Severities): Diagnostic[] {
  return judge(severities, (rule) => (rule.scope === "edition" ? rule.check(edition) : []));
}

function judge(severities: Severities, check: (rule: Rule) => Iterable<Finding>): Diagnostic[] {
  return rules.flatMap((rule) => {
    const severity = severities[rule.id] ?? rule.severity;
    if (severity === "off") return [];
    return [...check(rule)].map((finding): Diagnostic => ({ ...finding, ruleId: rule.id, severity: finding.severity ?? severity }));
  });
}
