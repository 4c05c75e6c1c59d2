import type { Citation } from "../../model/syntax.ts";
import { identityOf } from "./compare-codes.ts";
import type { CodePiece, GroupPiece, InlinePiece } from "./inline-piece.ts";
import { locatorWords } from "./locator-words.ts";
import { type ProtectedCode, protectedCodes } from "./protected-codes.ts";

/** A work of a citation with its locator, in offsets of what is written. */
interface Work {
  start: number;
  end: number;
  identities: string[];
}

/**
 * A citation as pieces: whole when it has no words, `[@key, p. 3]`; otherwise its brackets around words that are
 * translated and works that are not, `[see @key, p. 3]`.
 */
export function citationPieces(node: Citation, raw: string): InlinePiece[] {
  const codes = protectedCodes([node]);
  const whole: CodePiece = { type: "code", kind: "citation", raw, identity: codes.map(identityOf).join(" ") };
  if (!raw.startsWith("[") || !raw.endsWith("]")) return [whole];
  const works = mergeAcrossSigns(
    codes.flatMap((code) => workOf(code, node, raw)),
    raw,
  );
  const [first] = works;
  if (first === undefined || (works.length === 1 && first.start === 1 && first.end === raw.length - 1)) return [whole];
  const children: InlinePiece[] = [];
  let at = 1;
  for (const { start, end, identities } of works) {
    if (start > at) children.push({ type: "text", text: raw.slice(at, start) });
    children.push({ type: "code", kind: "citation", raw: raw.slice(start, end), identity: identities.join(" ") });
    at = end;
  }
  if (at < raw.length - 1) children.push({ type: "text", text: raw.slice(at, -1) });
  const group: GroupPiece = { type: "group", kind: "brackets", open: "[", close: "]", identity: "brackets", children };
  return [group];
}

function workOf(code: ProtectedCode, node: Citation, raw: string): Work[] {
  const key = code.item?.position.start.offset;
  if (code.item === undefined || key === undefined) return [];
  const words = locatorWords(node, code.item);
  let start = key - (node.position?.start.offset ?? 0);
  while (start > 1 && "-@{".includes(raw[start - 1] ?? " ")) start--;
  return [{ start, end: words.start + words.locatorLength, identities: [identityOf(code)] }];
}

/** Works between which there are only signs, and signs at the ends, belong together: nobody has to translate `; `. */
function mergeAcrossSigns(works: readonly Work[], raw: string): Work[] {
  const merged: Work[] = [];
  for (const work of works) {
    const last = merged.at(-1);
    if (last !== undefined && !hasWords(raw.slice(last.end, work.start))) {
      last.end = work.end;
      last.identities.push(...work.identities);
    } else merged.push({ ...work, identities: [...work.identities] });
  }
  const [first, last] = [merged[0], merged.at(-1)];
  if (first !== undefined && !hasWords(raw.slice(1, first.start))) first.start = 1;
  if (last !== undefined && !hasWords(raw.slice(last.end, -1))) last.end = raw.length - 1;
  return merged;
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
