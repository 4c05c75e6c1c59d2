import type { Piece } from "./piece.ts";

/** Marks that part the elements of a reference; of two that meet, the one that parts more stays. */
const strengths: Readonly<Record<string, number>> = { ",": 1, ":": 2, ";": 3, ".": 4 };

/**
 * Settles what marks and spaces do where the elements of a reference meet, whichever of them are missing: `Why?` needs no stop,
 * `Ltd.` needs no second, a comma gives way to a stop, no bracket is empty, nothing begins or ends with a comma or a space,
 * and an address is followed by no stop at the end. Marks within a value, and within one text of the template, stay as they are.
 */
export function mendPunctuation(pieces: readonly Piece[]): Piece[] {
  const output: Piece[] = [];
  let space = "";
  /** What stands last, quotation marks and spaces aside. */
  let last: { readonly char: string; readonly isFormula: boolean } | undefined;
  /** Whether a sentence of the formula has just ended, or nothing has begun. */
  let isSentenceStart = true;

  for (const piece of pieces) {
    if (piece.kind === "formula") addFormula(piece.text);
    else if (piece.kind === "quote") add(piece);
    else {
      const text = piece.text.trim();
      if (text === "") continue;
      const isCapital = isSentenceStart && piece.kind === "value" && piece.isWords;
      add({ ...piece, text: isCapital ? capitalize(text) : text });
      last = { char: text.at(-1) ?? "", isFormula: false };
      isSentenceStart = false;
    }
  }
  trimEnd();
  return output;

  function addFormula(text: string): void {
    const [lead = ""] = /^[\s.,:;]*/.exec(text) ?? [];
    for (const char of lead) {
      if (/\s/.test(char)) space = joinSpaces(space, char);
      else addMark(char);
    }
    let rest = text.slice(lead.length);
    if (rest === "") return;
    if (output.length === 0) {
      rest = rest.replace(/^[/–—|·\s]+/, "");
      if (rest === "") return;
    }
    if (/^[/–—|·]/.test(rest)) dropMarks(/[,:;]/);
    if (/^[)\]]/.test(rest)) {
      dropMarks(/[.,:;]/);
      if (last?.isFormula && /[([]/.test(last.char)) {
        removeLastChar();
        rest = rest.slice(1);
      }
    }
    if (rest === "") return;
    const body = rest.trimEnd();
    if (body !== "") {
      add({ kind: "formula", text: body });
      last = { char: body.at(-1) ?? "", isFormula: true };
      isSentenceStart = last.char === ".";
    }
    space = joinSpaces(space, rest.slice(body.length));
  }

  function addMark(mark: string): void {
    if (mark === ".") isSentenceStart = true;
    if (last === undefined || (last.isFormula && /[([]/.test(last.char))) return;
    const before = last.isFormula ? strengths[last.char] : undefined;
    if (before !== undefined) {
      if ((strengths[mark] ?? 0) <= before) return;
      removeLastChar();
      space = "";
      // What now stands last may be a value that ends with a mark of its own.
      addMark(mark);
      return;
    }
    if (mark === "." && /[.?!…]/.test(last.char)) return;
    add({ kind: "formula", text: mark });
    last = { char: mark, isFormula: true };
    isSentenceStart = mark === ".";
  }

  function add(piece: Piece): void {
    const isAfterBracket = last?.isFormula === true && /[([]/.test(last.char) && output.at(-1)?.kind !== "quote";
    if (space !== "" && output.length > 0 && !isAfterBracket) push({ kind: "formula", text: space });
    space = "";
    push(piece);
  }

  function push(piece: Piece): void {
    const previous = output.at(-1);
    if (previous?.kind === "formula" && piece.kind === "formula")
      output[output.length - 1] = { kind: "formula", text: previous.text + piece.text };
    else if (piece.text !== "") output.push(piece);
  }

  function dropMarks(marks: RegExp): void {
    const before = space;
    space = "";
    while (last?.isFormula && marks.test(last.char)) removeLastChar();
    if (!marks.test(".")) space = before;
  }

  /** Removes the last character of the formula, and the spaces before it. */
  function removeLastChar(): void {
    const previous = output.pop();
    if (previous === undefined) return;
    const text = previous.text.slice(0, -1).trimEnd();
    space = joinSpaces(/\s*$/.exec(previous.text.slice(0, -1))?.[0] ?? "", "");
    if (text !== "") output.push({ ...previous, text });
    const end = output.findLast(({ kind }) => kind !== "quote");
    last = end === undefined ? undefined : { char: end.text.at(-1) ?? "", isFormula: end.kind === "formula" };
  }

  function trimEnd(): void {
    space = "";
    while (last?.isFormula && (/[,:;/–—|·(\s[]/.test(last.char) || (last.char === "." && isAfterAddress()))) removeLastChar();
  }

  function isAfterAddress(): boolean {
    return output.at(-1)?.text === "." && output.at(-2)?.kind === "address";
  }
}

function joinSpaces(first: string, second: string): string {
  const spaces = first + second;
  return /[\u00A0\u202F]/.exec(spaces)?.[0] ?? (spaces === "" ? "" : " ");
}

function capitalize(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
