import { type CodedCode, type CodedGroup, type CodedPiece, codesIn, isFreeCode } from "./coded-piece.ts";

/** A part of what a translator's tool gives back: text, a code, or the beginning or end of one that has content. */
export interface ReturnedPiece {
  readonly type: "text" | "code" | "open" | "close";
  /** The characters of a text, or the name of a code. */
  readonly value: string;
  /** Offsets in the tool's file. */
  readonly start: number;
  readonly end: number;
}

/** Why no Markdown can be made of what came back. */
export interface CodeProblem {
  /** Absent where something is missing that could stand anywhere. */
  readonly range?: { readonly start: number; readonly end: number };
  readonly reason: string;
  readonly note: string;
}

export type Restored = { readonly text: string } | { readonly problem: CodeProblem };

interface OpenGroup {
  readonly group: CodedGroup;
  readonly piece: ReturnedPiece;
  /** Where its content begins in the Markdown. */
  readonly start: number;
}

/**
 * The Markdown of a translation whose codes are named as those of its passage. A code of the passage is written as
 * the passage has it, or as the stored translation `known` spells it; each must come back once, whatever the order.
 */
export function restoreCodes(
  returned: readonly ReturnedPiece[],
  source: readonly CodedPiece[],
  known: readonly CodedPiece[] = [],
): Restored {
  const required = codesIn(source).filter((code) => !isFreeCode(code));
  const byId = new Map([...codesIn(source), ...codesIn(known)].map((code) => [code.id, code] as const));
  const contents = new Map(codesIn(source).flatMap((code) => (code.type === "group" ? [[code.id, plainContent(code)] as const] : [])));
  const seen = new Map<string, number>();
  const open: OpenGroup[] = [];
  let text = "";
  for (const piece of returned) {
    if (piece.type === "text") {
      text += piece.value;
      continue;
    }
    const code = byId.get(piece.value);
    if (code === undefined)
      return fail(
        piece,
        `code \`${piece.value}\``,
        `the codes of the passage: ${listed(byId.values())}`,
        "Take the codes from the source, and none from elsewhere.",
      );
    if ((code.type === "code") !== (piece.type === "code"))
      return fail(
        piece,
        `form of the code \`${piece.value}\``,
        `\`${shown(code)}\` as the source has it`,
        "Copy the code from the source.",
      );
    if (piece.type !== "close") {
      const count = (seen.get(code.id) ?? 0) + 1;
      seen.set(code.id, count);
      if (count > 1 && !isFreeCode(code)) return fail(piece, `second \`${shown(code)}\``, "each code once", "Remove one of the two.");
    }
    if (code.type === "code") text += code.raw;
    else if (piece.type === "open") {
      text += code.open;
      open.push({ group: code, piece, start: text.length });
    } else {
      const last = open.pop();
      if (last?.group !== code)
        return fail(
          piece,
          `end of \`${shown(code)}\``,
          last === undefined ? "its beginning before it" : `the end of \`${shown(last.group)}\` first`,
          "Let codes begin and end within one another.",
        );
      const isTranslated = text.slice(last.start) !== contents.get(code.id);
      text += (isTranslated ? code.closeTranslated : undefined) ?? code.close;
    }
  }
  const left = open.at(-1);
  if (left !== undefined)
    return fail(left.piece, `beginning of \`${shown(left.group)}\` alone`, "its end behind it", "Copy the code from the source.");
  const missing = required.filter(({ id }) => !seen.has(id));
  if (missing.length > 0)
    return {
      problem: {
        reason: `Unexpected absence of ${listed(missing)}, expected every code of the passage.`,
        note: "Insert the code where the translation needs it.",
      },
    };
  return { text };
}

function fail(range: ReturnedPiece, what: string, expected: string, note: string): Restored {
  return { problem: { range, reason: `Unexpected ${what}, expected ${expected}.`, note } };
}

function listed(codes: Iterable<CodedCode | CodedGroup>): string {
  return [...codes].map((code) => `\`${shown(code)}\``).join(", ") || "none";
}

/** A code as its translator knows it from the source. */
function shown(code: CodedCode | CodedGroup): string {
  return code.type === "code" ? code.raw : `${code.open}…${code.close}`;
}

function plainContent({ children }: CodedGroup): string {
  return children
    .map((piece) =>
      piece.type === "text" ? piece.text : piece.type === "code" ? piece.raw : piece.open + plainContent(piece) + piece.close,
    )
    .join("");
}
