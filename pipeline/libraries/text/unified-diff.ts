import { alignSequences } from "./align-sequences.ts";

/** One line of a diff with its sign: ` `, `-`, `+`, `\` for a note, `@` for the head of a hunk, `=` for a file's name. */
export interface DiffLine {
  readonly sign: " " | "-" | "+" | "\\" | "@" | "=";
  /** The whole line, sign included. */
  readonly text: string;
}

const context = 3;

/** How a file changed, as `diff -u` and `git diff` write it; nothing when it did not. */
export function unifiedDiff(path: string, before: string, after: string): DiffLine[] {
  const [left, right] = [linesOf(before), linesOf(after)];
  const changes = findChanges(left, right);
  if (changes.length === 0) return [];
  const heads: DiffLine[] = [
    { sign: "=", text: `--- a/${path}` },
    { sign: "=", text: `+++ b/${path}` },
  ];
  return [...heads, ...groupChanges(changes).flatMap((group) => writeHunk(group, left, right))];
}

/** Lines with their endings: a last line without one differs from the same with one. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Lines from `from` to before `to` that lines from `otherFrom` to before `otherTo` replace. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

function findChanges(left: readonly string[], right: readonly string[]): Change[] {
  const changes: Change[] = [];
  let [from, otherFrom] = [0, 0];
  for (const [to, otherTo] of [...alignSequences(left, right), [left.length, right.length] as const]) {
    if (to > from || otherTo > otherFrom) changes.push({ from, to, otherFrom, otherTo });
    [from, otherFrom] = [to + 1, otherTo + 1];
  }
  return changes;
}

function groupChanges(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && change.from - last.to <= 2 * context) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups;
}

function writeHunk(changes: readonly Change[], left: readonly string[], right: readonly string[]): DiffLine[] {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return [];
  const lead = Math.min(context, first.from);
  const tail = Math.min(context, left.length - last.to);
  const lines: DiffLine[] = [];
  let at = first.from - lead;
  for (const { from, to, otherFrom, otherTo } of changes) {
    lines.push(...signed(" ", left.slice(at, from)), ...signed("-", left.slice(from, to)), ...signed("+", right.slice(otherFrom, otherTo)));
    at = to;
  }
  lines.push(...signed(" ", left.slice(at, last.to + tail)));
  const range = (from: number, to: number): string => (to - from === 1 ? `${from + 1}` : `${to === from ? from : from + 1},${to - from}`);
  const head = `@@ -${range(first.from - lead, last.to + tail)} +${range(first.otherFrom - lead, last.otherTo + tail)} @@`;
  return [{ sign: "@", text: head }, ...lines];
}

function signed(sign: " " | "-" | "+", lines: readonly string[]): DiffLine[] {
  return lines.flatMap((line): DiffLine[] => {
    if (line.endsWith("\n")) return [{ sign, text: sign + line.slice(0, -1) }];
    return [
      { sign, text: sign + line },
      { sign: "\\", text: "\\ No newline at end of file" },
    ];
  });
}
