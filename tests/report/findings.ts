import type { Diagnostic } from "../../pipeline/model/diagnostic.ts";

/** The files that the findings of these tests are in. */
export const texts: ReadonlyMap<string, string> = new Map([
  ["source/text/article.md", "# Title\n\nSee [@rubez-2008] and\tthe 日本語 [@nobody].\n"],
  ["source/text/references.yaml", "- id: rubezh-2008\n"],
]);

/** One finding of each kind: with everything, without a place, informing, accepted. */
export const findings: readonly Diagnostic[] = [
  {
    ruleId: "entry-is-cited",
    severity: "warning",
    place: place("source/text/references.yaml", "rubezh-2008"),
    reason: "Unexpected entry `rubezh-2008`, expected a citation of it.",
    waived: "Kept as further reading, 100 %.",
  },
  {
    ruleId: "citation-has-entry",
    severity: "error",
    place: place("source/text/article.md", "nobody"),
    reason: "Unexpected citation `nobody`, expected a key of the bibliography.",
  },
  {
    ruleId: "citation-has-entry",
    severity: "error",
    place: place("source/text/article.md", "rubez-2008"),
    reason: "Unexpected citation `rubez-2008`, expected a key of the bibliography.",
    expected: ["rubezh-2008"],
    note: "Did you mean `rubezh-2008`?",
    related: [{ place: place("source/text/references.yaml", "rubezh-2008"), message: "The entry that is probably meant" }],
    fix: {
      title: "Write `rubezh-2008`",
      edits: [{ file: "source/text/article.md", ...range("source/text/article.md", "rubez-2008"), text: "rubezh-2008" }],
    },
  },
  { ruleId: "metadata-is-complete", severity: "info", place: { file: "source/text/article.md" }, reason: "Unexpected absence of rights." },
];

/** Where a word stands in one of the files. */
export function place(file: string, word: string): Diagnostic["place"] {
  const { start, end } = range(file, word);
  const point = (offset: number): { line: number; column: number; offset: number } => {
    const before = (texts.get(file) ?? "").slice(0, offset);
    return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n"), offset };
  };
  return { file, position: { start: point(start), end: point(end) } };
}

function range(file: string, word: string): { start: number; end: number } {
  const start = texts.get(file)?.indexOf(word) ?? -1;
  if (start < 0) throw new Error(`${file} has ${word}`);
  return { start, end: start + word.length };
}
