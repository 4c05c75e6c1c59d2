// In:  an article, an edition, a locale or a finished file with what belongs to it.
// Out: what the rules say of it, before waivers.
// Invariant: checking changes nothing and says the same of the same input, in the same order.
import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import type { PublishedFile } from "../../model/published.ts";
import type { ArticleSubject, EditionSubject, Finding, LocaleSubject, OutputSubject, Rule } from "./rule.ts";
import { rules } from "./rules/index.ts";

/** Severities that a publication sets otherwise than the rules do. */
export type Severities = Readonly<Record<string, Severity | "off">>;

/** Severities that rules have in a draft, where they have others there. */
export const draftSeverities: Severities = Object.fromEntries(
  rules.flatMap(({ id, draftSeverity }) => (draftSeverity === undefined ? [] : [[id, draftSeverity]])),
);

/** Judges the canonical text. */
export function checkArticle(subject: ArticleSubject): Diagnostic[] {
  return judge(subject.publication.severities, (rule) => (rule.scope === "article" ? rule.check(subject) : []));
}

/** Judges one locale's edition of an article. */
export function checkEdition(subject: EditionSubject): Diagnostic[] {
  return judge(subject.publication.severities, (rule) => (rule.scope === "edition" ? rule.check(subject) : []));
}

/** Judges a locale's labels and conventions. */
export function checkLocale(subject: LocaleSubject): Diagnostic[] {
  return judge(subject.publication.severities, (rule) => (rule.scope === "locale" ? rule.check(subject) : []));
}

/** Judges a finished file; of one that cannot be read, that alone is told. */
export function checkOutput(subject: OutputSubject, severities: Severities): Diagnostic[] {
  const { unreadable } = subject.file;
  if (unreadable.length > 0) return unreadable.map((fault) => describeUnreadable(fault, subject));
  return judge(severities, (rule) => (rule.scope === "output" ? rule.check(subject) : []));
}

function describeUnreadable({ what, spot }: PublishedFile["unreadable"][number], { path }: OutputSubject): Diagnostic {
  const where = spot.within === undefined ? "" : ` In ${spot.within}.`;
  const reason = `Unexpected ${what.replace(/^Unexpected /, "").replace(/\.$/, "")}.${where}`;
  return { ruleId: "file-is-readable", severity: "error", place: { file: path }, reason, note: "Build the file again." };
}

function judge(severities: Severities, check: (rule: Rule) => Iterable<Finding>): Diagnostic[] {
  const found = rules.filter(({ id }) => severities[id] !== "off").map((rule) => ({ rule, findings: [...check(rule)] }));
  const explained = new Set(
    found.flatMap(({ rule, findings }) =>
      (rule.supersedes ?? []).flatMap((id) => findings.flatMap(({ subject }) => (subject === undefined ? [] : [`${id} ${subject}`]))),
    ),
  );
  return found.flatMap(({ rule, findings }) =>
    findings
      .filter(({ subject }) => subject === undefined || !explained.has(`${rule.id} ${subject}`))
      .map(({ subject: _, ...finding }): Diagnostic => ({ ...finding, ruleId: rule.id, severity: finding.severity ?? rule.severity })),
  );
}
