/** A stretch of a text, from `start` to before `end`, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface ScannedField {
  /** In lower case. */
  readonly name: string;
  readonly nameRange: Range;
  readonly value: Range;
  /** Words outside braces and quotes: abbreviations that `@string` defines. */
  readonly words: readonly string[];
}

export interface ScannedEntry extends Range {
  /** In lower case; `string` for an abbreviation. */
  readonly type: string;
  readonly typeRange: Range;
  readonly key: string;
  readonly keyRange: Range;
  /** What stands between the key's comma and the closing brace. */
  readonly body: Range;
  readonly fields: readonly ScannedField[];
  /** False when the closing brace is missing. */
  readonly closed: boolean;
}

/** Finds where the entries of a BibTeX text and their fields stand. It never fails: what is broken ends where the next entry begins. */
export function scanBibtex(text: string): ScannedEntry[] {
  const entries: ScannedEntry[] = [];
  let isBroken = false;
  const head = /@\s*([A-Za-z_][\w:+-]*)\s*([{(])/g;
  for (let match = head.exec(text); match !== null; match = head.exec(text)) {
    const type = (match[1] ?? "").toLowerCase();
    const open = head.lastIndex;
    let end: number | undefined = isBroken ? undefined : findClose(text, open, match[2] === "(" ? ")" : "}", text.length);
    const limit = end === undefined ? nextHead(text, open) : text.length;
    // Once a brace is missing, the rest of the file would be searched anew for each entry: look no further than the next one.
    if (end === undefined && isBroken) end = findClose(text, open, match[2] === "(" ? ")" : "}", limit);
    isBroken ||= end === undefined;
    const closed = end !== undefined;
    const stop = end ?? limit;
    if (type !== "comment" && type !== "preamble")
      entries.push(scanEntry(text, match, { start: match.index, end: closed ? stop + 1 : stop }, open, stop, closed));
    head.lastIndex = closed ? stop + 1 : stop;
  }
  return entries;
}

/** The offset of the closing mark that belongs to an opening one before `from`. */
function findClose(text: string, from: number, close: string, limit: number): number | undefined {
  let depth = 0;
  let inQuotes = false;
  for (let index = from; index < limit; index++) {
    const char = text[index];
    if (char === "\\" && /[\\{}]/.test(text[index + 1] ?? "")) index++;
    else if (char === "{") depth++;
    else if (depth === 0 && !inQuotes && char === close) return index;
    else if (char === "}") {
      if (depth === 0) return undefined;
      depth--;
    } else if (char === '"' && depth === 0 && (inQuotes || /[=#]\s*$/.test(text.slice(Math.max(from, index - 40), index))))
      inQuotes = !inQuotes;
  }
  return undefined;
}

function nextHead(text: string, from: number): number {
  const head = /^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]/gm;
  head.lastIndex = from;
  return head.exec(text)?.index ?? text.length;
}

function scanEntry(text: string, head: RegExpExecArray, range: Range, open: number, stop: number, closed: boolean): ScannedEntry {
  const [mark, word = ""] = head;
  const type = word.toLowerCase();
  const typeStart = head.index + mark.indexOf(word);
  const isAbbreviation = type === "string";
  const keyStart = skipBlank(text, open, stop);
  let keyEnd = keyStart;
  while (keyEnd < stop && !isAbbreviation && !/[\s,]/.test(text[keyEnd] ?? "")) keyEnd++;
  const comma = skipBlank(text, keyEnd, stop);
  const bodyStart = !isAbbreviation && text[comma] === "," ? comma + 1 : isAbbreviation ? keyStart : comma;
  return {
    ...range,
    type,
    typeRange: { start: typeStart, end: typeStart + word.length },
    key: text.slice(keyStart, keyEnd),
    keyRange: { start: keyStart, end: Math.max(keyEnd, keyStart) },
    body: { start: bodyStart, end: stop },
    fields: scanFields(text, bodyStart, stop),
    closed,
  };
}

function scanFields(text: string, from: number, stop: number): ScannedField[] {
  const fields: ScannedField[] = [];
  let index = from;
  while (index < stop) {
    index = skipBlank(text, index, stop);
    const nameStart = index;
    while (index < stop && !/[\s=,{}"#]/.test(text[index] ?? "")) index++;
    const nameRange = { start: nameStart, end: index };
    const name = text.slice(nameStart, index).toLowerCase();
    const equals = skipBlank(text, index, stop);
    if (name !== "" && text[equals] === "=") {
      const start = skipBlank(text, equals + 1, stop);
      const { end, words } = scanValue(text, start, stop);
      fields.push({ name, nameRange, value: { start, end }, words });
      index = end;
    }
    while (index < stop && text[index] !== ",") index++;
    index++;
  }
  return fields;
}

/** Pieces in braces, in quotes or bare, joined by `#`. */
function scanValue(text: string, start: number, stop: number): { end: number; words: string[] } {
  const words: string[] = [];
  let index = start;
  let end = start;
  while (index < stop) {
    const char = text[index];
    if (char === "{") index = (findClose(text, index + 1, "}", stop) ?? stop - 1) + 1;
    else if (char === '"') index = endOfQuotes(text, index + 1, stop);
    else {
      const wordStart = index;
      while (index < stop && !/[\s,#{}"]/.test(text[index] ?? "")) index++;
      const word = text.slice(wordStart, index);
      if (word !== "" && !/^-?\d+$/.test(word)) words.push(word);
      if (word === "" && index < stop && text[index] === "}") index++;
    }
    end = index;
    const next = skipBlank(text, index, stop);
    if (text[next] !== "#") break;
    index = skipBlank(text, next + 1, stop);
  }
  return { end, words };
}

function endOfQuotes(text: string, from: number, stop: number): number {
  let depth = 0;
  for (let index = from; index < stop; index++) {
    const char = text[index];
    if (char === "\\" && /[\\{]/.test(text[index + 1] ?? "")) index++;
    else if (char === "{") depth++;
    else if (char === "}") depth--;
    else if (char === '"' && depth <= 0) return index + 1;
  }
  return stop;
}

function skipBlank(text: string, from: number, stop: number): number {
  let index = from;
  while (index < stop && /\s/.test(text[index] ?? "")) index++;
  return index;
}
