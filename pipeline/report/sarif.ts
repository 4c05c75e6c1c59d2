import { createHash } from "node:crypto";
import type { Diagnostic, Fix, Place, Severity } from "../model/diagnostic.ts";
import { sortFindings } from "./sort-findings.ts";

/** What a SARIF log says of the run that it is of. */
export interface SarifOptions {
  readonly toolVersion: string;
  /** Every rule that could have found something, whether it did or not. */
  readonly rules: readonly RuleDescription[];
  /** Leads from the repository's root to the workspace: empty, or ending in `/`. */
  readonly pathPrefix?: string;
}

/** A rule as its users know it. */
export interface RuleDescription {
  readonly id: string;
  /** The rule's own; a publication may set another. */
  readonly severity: Severity;
}

const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;
const base = "%SRCROOT%";

/** Findings as a SARIF 2.1.0 log. Accepted findings are suppressed results; no path in it is absolute. */
export function reportSarif(diagnostics: readonly Diagnostic[], { toolVersion, rules, pathPrefix = "" }: SarifOptions): string {
  const sorted = sortFindings(diagnostics);
  const descriptions = describeRules(rules, sorted);
  const indexes = new Map(descriptions.map(({ id }, index) => [id, index]));
  const fingerprint = createFingerprints();
  const locate = (place: Place): object => toPhysicalLocation(place, pathPrefix);
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Tetrapla", version: toolVersion, semanticVersion: toolVersion, rules: descriptions } },
        originalUriBaseIds: { [base]: { description: { text: "The root of the repository." } } },
        columnKind: "utf16CodeUnits",
        results: sorted.map((diagnostic) => ({
          ruleId: diagnostic.ruleId,
          ruleIndex: indexes.get(diagnostic.ruleId),
          level: levels[diagnostic.severity],
          message: { text: diagnostic.note === undefined ? diagnostic.reason : `${diagnostic.reason} ${diagnostic.note}` },
          locations: [{ physicalLocation: locate(diagnostic.place) }],
          partialFingerprints: { "findingHash/v1": fingerprint(diagnostic) },
          ...(diagnostic.related === undefined ? {} : { relatedLocations: diagnostic.related.map(toRelatedLocation(locate)) }),
          ...(diagnostic.fix === undefined ? {} : { fixes: [toFix(diagnostic.fix, pathPrefix)] }),
          // An empty list says that suppressions were looked for: whoever reads the log can tell the result is not suppressed.
          suppressions: diagnostic.waived === undefined ? [] : [{ kind: "inSource", status: "accepted", justification: diagnostic.waived }],
          ...(diagnostic.expected === undefined ? {} : { properties: { expected: diagnostic.expected } }),
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

/** The rules by id; those of findings that are in no list, such as failures to read a file, among them. */
function describeRules(rules: readonly RuleDescription[], diagnostics: readonly Diagnostic[]): { readonly id: string }[] {
  const known = new Map<string, Severity>(rules.map(({ id, severity }) => [id, severity]));
  for (const { ruleId, severity } of diagnostics) if (!known.has(ruleId)) known.set(ruleId, severity);
  return [...known]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, severity]) => ({
      id,
      // The id of a rule is the truth that should hold, in words.
      shortDescription: { text: `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll("-", " ")}.` },
      defaultConfiguration: { level: levels[severity] },
    }));
}

function toPhysicalLocation({ file, position }: Place, pathPrefix: string): object {
  const artifactLocation = toArtifactLocation(file, pathPrefix);
  if (position === undefined) return { artifactLocation };
  const { start, end } = position;
  const offsets =
    start.offset === undefined || end.offset === undefined ? {} : { charOffset: start.offset, charLength: end.offset - start.offset };
  return {
    artifactLocation,
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column, ...offsets },
  };
}

function toArtifactLocation(file: string, pathPrefix: string): object {
  return { uri: (pathPrefix + file).split("/").map(encodeURIComponent).join("/"), uriBaseId: base };
}

function toRelatedLocation(
  locate: (place: Place) => object,
): (related: { readonly place: Place; readonly message: string }, index: number) => object {
  return ({ place, message }, index) => ({ id: index + 1, physicalLocation: locate(place), message: { text: message } });
}

function toFix({ title, edits }: Fix, pathPrefix: string): object {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: { text: title },
    artifactChanges: files.map((file) => ({
      artifactLocation: toArtifactLocation(file, pathPrefix),
      replacements: edits
        .filter((edit) => edit.file === file)
        .map(({ start, end, text }) => ({
          deletedRegion: { charOffset: start, charLength: end - start },
          ...(text === "" ? {} : { insertedContent: { text } }),
        })),
    })),
  };
}

/** Names for findings that stay the same while lines move: a hash of rule, file and words, and a number among equals. */
function createFingerprints(): (diagnostic: Diagnostic) => string {
  const seen = new Map<string, number>();
  return ({ ruleId, place, reason }) => {
    const hash = createHash("sha256")
      .update(JSON.stringify([ruleId, place.file, reason]))
      .digest("hex")
      .slice(0, 16);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${number}`;
  };
}
