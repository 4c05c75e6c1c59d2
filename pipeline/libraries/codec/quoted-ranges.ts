import { isScalar, parseDocument, visit } from "yaml";
import { findQuotations, type TextRange } from "../text/find-quotations.ts";
import { parsePo } from "./po-parse.ts";
import { placeInPoString } from "./po-place.ts";
import { scanBibtex } from "./scan-bibtex.ts";
import { readUnitNotes } from "./unit-notes.ts";

const escapedInDouble: ReadonlyMap<string, string> = new Map([['\\"', '"']]);
const escapedInSingle: ReadonlyMap<string, string> = new Map([["''", "'"]]);
const marksOfTex: ReadonlyMap<string, string> = new Map([
  ["``", "“"],
  ["''", "”"],
]);

/** What stands in quotation marks in the translations of a PO file, and all translations of block quotations. */
export function quotedInPo(text: string): TextRange[] {
  return parsePo(text).file.messages.flatMap(({ translation, extractedComments, place }): TextRange[] => {
    const string = place.translation;
    if (readUnitNotes(extractedComments).kind === "quotation") return [{ start: string.start.offset, end: string.end.offset }];
    return findQuotations(translation).map(({ start, end }) => {
      const position = placeInPoString(text, string, start, end);
      return { start: position.start.offset, end: position.end.offset };
    });
  });
}

/** What stands in quotation marks inside the values of a YAML or JSON file; the marks of its own syntax do not count. */
export function quotedInYaml(text: string): TextRange[] {
  const found: TextRange[] = [];
  visit(parseDocument(text, { prettyErrors: false }), {
    Scalar(_, node) {
      if (!isScalar(node) || typeof node.value !== "string" || !node.range) return;
      const [start, end] = node.range;
      const isQuoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
      const inner = isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
      found.push(...quotedIn(text, inner, node.type === "QUOTE_DOUBLE" ? escapedInDouble : escapedInSingle));
    },
  });
  return found;
}

/** What stands in quotation marks inside the fields of a BibTeX file, TeX's own marks among them. */
export function quotedInBibtex(text: string): TextRange[] {
  return scanBibtex(text)
    .flatMap(({ fields }) => fields)
    .flatMap(({ value: { start, end } }) => quotedIn(text, { start: start + 1, end: end - 1 }, marksOfTex));
}

/** Quotations of a stretch of a file, in which some sequences are written for one character. */
function quotedIn(text: string, { start, end }: TextRange, written: ReadonlyMap<string, string>): TextRange[] {
  const starts: number[] = [];
  let words = "";
  for (let offset = start; offset < end; ) {
    const pair = text.slice(offset, Math.min(offset + 2, end));
    const single = written.get(pair);
    starts.push(offset);
    words += single ?? text.charAt(offset);
    offset += single === undefined ? 1 : 2;
  }
  starts.push(end);
  return findQuotations(words).map((range) => ({ start: starts[range.start] ?? start, end: starts[range.end] ?? end }));
}
