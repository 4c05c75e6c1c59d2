/** The room that a text has, in the units of its picture. */
export interface TextBox {
  readonly width: number;
  readonly height: number;
  /** The size of type that is wished for, and the least that can be read. */
  readonly size: number;
  readonly least: number;
  /** From one baseline to the next, in sizes of type. */
  readonly leading: number;
}

export interface LaidOutText {
  readonly size: number;
  readonly lines: readonly string[];
}

/** A piece of text that no line break divides. */
interface Piece {
  readonly text: string;
  /** In em. */
  readonly width: number;
  /** Whether a space parts it from the piece before, where they stand on one line. */
  readonly isSpaced: boolean;
}

/** Breaks a text into lines of like length, in the largest type that fits; what fits in no size ends with an ellipsis. */
export function layOutText(text: string, box: TextBox, widthOf: (text: string) => number): LaidOutText {
  const pieces = divide(text, widthOf);
  const space = widthOf(" ");
  for (let size = box.size; size > box.least; size *= 0.96) {
    const measure = box.width / size;
    const lines = fill(pieces, measure, space);
    const fits = lines.length * box.leading * size <= box.height && pieces.every(({ width }) => width <= measure);
    if (fits) return { size, lines: balance(pieces, measure, space, lines.length) };
  }
  const measure = box.width / box.least;
  const short = pieces.flatMap((piece) => breakPiece(piece, measure, widthOf));
  const lines = fill(short, measure, space);
  const most = Math.max(1, Math.floor(box.height / (box.leading * box.least)));
  if (lines.length <= most) return { size: box.least, lines: balance(short, measure, space, lines.length) };
  return { size: box.least, lines: [...lines.slice(0, most - 1), `${(lines[most - 1] ?? "").replace(/.{0,2}$/su, "")}…`] };
}

/** A line may break at spaces (not at no-break ones), behind hyphens and dashes, and between ideographs. */
function divide(text: string, widthOf: (text: string) => number): Piece[] {
  const words = text.split(/[ \t\r\n\f\u2028\u2029\u200B]+/u).filter((word) => word !== "");
  return words.flatMap((word) =>
    word
      .split(/(?<=[-‐–—/])(?=[\p{L}\p{N}])|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u)
      .map((piece, index) => ({ text: piece, width: widthOf(piece), isSpaced: index === 0 })),
  );
}

/** Lines filled one after another. */
function fill(pieces: readonly Piece[], measure: number, space: number): string[] {
  const lines: string[] = [];
  let [line, width] = ["", 0];
  for (const piece of pieces) {
    const gap = piece.isSpaced ? space : 0;
    if (line !== "" && width + gap + piece.width > measure) {
      lines.push(line);
      [line, width] = ["", 0];
    }
    [line, width] =
      line === "" ? [piece.text, piece.width] : [`${line}${piece.isSpaced ? " " : ""}${piece.text}`, width + gap + piece.width];
  }
  return line === "" ? lines : [...lines, line];
}

/** The same number of lines in the narrowest measure that gives it: the last line is no shorter than it must be. */
function balance(pieces: readonly Piece[], measure: number, space: number, count: number): string[] {
  let [narrow, wide] = [0, measure];
  for (let step = 0; step < 12; step++) {
    const middle = (narrow + wide) / 2;
    if (pieces.every(({ width }) => width <= middle) && fill(pieces, middle, space).length <= count) wide = middle;
    else narrow = middle;
  }
  return fill(pieces, wide, space);
}

/** A piece wider than a line, broken between letters. */
function breakPiece(piece: Piece, measure: number, widthOf: (text: string) => number): Piece[] {
  if (piece.width <= measure) return [piece];
  const letters = piece.text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  return fill(
    letters.map((text) => ({ text, width: widthOf(text), isSpaced: false })),
    measure,
    0,
  ).map((text, index) => ({
    text,
    width: widthOf(text),
    isSpaced: index === 0 && piece.isSpaced,
  }));
}
