import type { Numbering } from "../../../model/article.ts";
import { cellCalls } from "../output/cell-calls.ts";
import { countNodes } from "../output/count-nodes.ts";
import { leftOutHeading } from "../output/left-out-heading.ts";
import { outputFinding } from "../output/output-finding.ts";
import type { Finding, OutputModel, OutputRule, OutputSubject } from "../rule.ts";

/** A finished file has as many citations, references, notes, sections, pictures and formulas as its article. */
export const outputCountsAgree: OutputRule = {
  id: "output-counts-agree",
  scope: "output",
  severity: "error",
  check(subject) {
    const { file, model } = subject;
    if (model === undefined) return [];
    const [first, ...others] = model.columns.map(({ editions }) => editions[0]);
    if (first === undefined) return [];
    const { numbering } = first.article;
    const { pictures, formulas } = countNodes([first, ...others]);
    const left = leftOutHeading(first, model.referencesTitle);
    const known = new Set<string>(Object.values(anchorsOf(numbering)).flat());
    return [
      ...Object.entries(anchorsOf(numbering)).flatMap(([what, anchors]) =>
        compareAnchors(
          subject,
          what,
          anchors.filter((anchor) => anchor !== left?.anchor),
          known,
        ),
      ),
      ...(others.length === 0 || file.format === "pdf" ? [] : compareCells(subject, model)),
      ...compareNumbers(subject, "pictures", pictures, file.pictures),
      ...compareNumbers(subject, "formulas", formulas, file.formulas),
    ];
  },
};

/** What the anchors of each kind look like: one that looks so and is not the article's is too many. */
const patterns: Readonly<Record<string, RegExp>> = {
  citations: /^cite-.*-\d+$/,
  references: /^ref-/,
  notes: /^note-(?!.*-call-\d+(?:\.+[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)?$)/,
  "calls of notes": /^note-.*-call-\d+$/,
};

function anchorsOf({ references, notes, targets }: Numbering): Readonly<Record<string, readonly string[]>> {
  const places = [...targets.values()];
  return {
    citations: [...references.values()].flatMap(({ calls }) => calls),
    references: [...references.values()].map(({ anchor }) => anchor),
    notes: [...notes.values()].map(({ anchor }) => anchor),
    "calls of notes": [...notes.values()].flatMap(({ calls }) => calls),
    sections: places.filter(({ kind }) => kind === "section").map(({ anchor }) => anchor),
    "figures, tables and marked places": places.filter(({ kind }) => !/^(section|note)$/.test(kind)).map(({ anchor }) => anchor),
  };
}

function compareAnchors({ file, ...rest }: OutputSubject, what: string, wanted: readonly string[], known: ReadonlySet<string>): Finding[] {
  const pattern = patterns[what];
  // A place in print has an anchor only if a link leads there, as one does to what is cited and from what is noted.
  if (file.format === "pdf" && (pattern === undefined || what === "references")) return [];
  const present = new Set(file.anchors.map(({ id }) => id));
  // Of a place to which a link leads, `output-link-resolves` tells that it is missing.
  const linked = new Set(file.links.map(({ anchor }) => anchor));
  const missing = wanted.filter((anchor) => !present.has(anchor) && !linked.has(anchor));
  const surplus = pattern === undefined ? [] : [...present].filter((anchor) => pattern.test(anchor) && !known.has(anchor));
  if (missing.length === 0 && surplus.length === 0) return [];
  const details = [list("missing", missing), list("too many", surplus)].filter((part) => part !== "").join("; ");
  return [disagreement({ file, ...rest }, what, wanted.length - missing.length + surplus.length, wanted.length, `: ${details}`)];
}

/** Side by side, languages share the places of their calls, and each has ids of its own for what stands in its cells. */
function compareCells(subject: OutputSubject, { columns }: OutputModel): Finding[] {
  const locales = columns.map(({ locale }) => locale);
  const present = new Set(subject.file.anchors.map(({ id }) => id.replace(/\.{2,}(?=[^.]+$)/, ".")));
  return columns.flatMap((column) => {
    const wanted = cellCalls(column, locales);
    const missing = wanted.filter((anchor) => !present.has(`${anchor}.${column.locale}`));
    if (missing.length === 0) return [];
    const what = `calls of notes and references in \`${column.locale}\``;
    return [disagreement(subject, what, wanted.length - missing.length, wanted.length, `: ${list("missing", missing)}`)];
  });
}

function compareNumbers(subject: OutputSubject, what: string, wanted: number, found: number): Finding[] {
  return wanted === found ? [] : [disagreement(subject, what, found, wanted, "")];
}

function disagreement(subject: OutputSubject, what: string, found: number, wanted: number, details: string): Finding {
  const reason = `Unexpected number of ${what}: ${found}, expected ${wanted} as in the article${details}.`;
  const note = "Build the file again; if that does not help, the theme or Tetrapla is at fault.";
  return outputFinding(subject, {}, { reason, note });
}

function list(name: string, anchors: readonly string[]): string {
  const shown = anchors.slice(0, 5).map((anchor) => `\`${anchor}\``);
  return anchors.length === 0 ? "" : `${name} ${shown.join(", ")}${anchors.length > 5 ? " …" : ""}`;
}
