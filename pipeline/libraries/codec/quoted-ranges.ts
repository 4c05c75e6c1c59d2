import { isScalar, parseDocument, visit } from "yaml";
import { findQuotations, type TextRange } from "../text/find-quotations.ts";
import { parsePo } from "./po-parse.ts";
import { placeInPoString } from "./po-place.ts";
import { scanBibtex } from "./scan-bibtex.ts";
import { readUnitNotes } from "./unit-notes.ts";

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
      found.push(...quotedIn(text, inner, node.type === "QUOTE_DOUBLE" ? /\\(?=")/g : /'(?=')/g));
    },
  });
  return found;
}

/** What stands in quotation marks inside the fields of a BibTeX file, TeX's own marks among them. */
export function quotedInBibtex(text: string): TextRange[] {
  return scanBibtex(text)
    .flatMap(({ fields }) => fields)
    .flatMap(({ value: { start, end } }) => quotedIn(text, { start: start + 1, end: end - 1 }, /`(?=`)|'(?=')/g));
}

/** Quotations of a stretch of a file, in which `skipped` matches characters that only escape or double the next. */
function quotedIn(text: string, { start, end }: TextRange, skipped: RegExp): TextRange[] {
  const offsets: number[] = [];
  let words = "";
  let from = start;
  const take = (to: number): void => {
    for (let offset = from; offset < to; offset++) offsets.push(offset);
    words += text.slice(from, to);
  };
  for (const match of text.slice(start, end).matchAll(skipped)) {
    take(start + match.index);
    from = start + match.index + match[0].length;
  }
  take(end);
  return findQuotations(words.replaceAll("`", "“")).map((range) => ({
    start: offsets[range.start] ?? start,
    end: (offsets[range.end - 1] ?? end - 1) + 1,
  }));
}
