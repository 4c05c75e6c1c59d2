import type { Math as DisplayMath, InlineMath } from "mdast-util-math";
import type { Place } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import { placeAt } from "../text/place-at.ts";

/** The place of a character of a formula's TeX, or of the command that begins there, by its offset; the whole formula where that cannot be told. */
export function placeInMath(node: InlineMath | DisplayMath, offset: number | undefined, file: SourceFile): Place {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return { file: file.path };
  const at = offset === undefined ? undefined : findOffset(node.value, offset, file.text.slice(start, end));
  if (at === undefined) return placeAt(file, start, end);
  const command = /^\\[A-Za-z]+/.exec(file.text.slice(start + at, Math.min(start + at + 99, end)))?.[0];
  return placeAt(file, start + at, Math.min(start + at + (command?.length ?? 1), end));
}

/** Follows the TeX through its source line by line: a container's marks and indentation stand before each. */
function findOffset(value: string, offset: number, source: string): number | undefined {
  const last = Math.max(0, Math.min(offset, value.length - 1));
  let from = /^\$+/.exec(source)?.[0].length ?? 0;
  let passed = 0;
  for (const line of value.split("\n")) {
    const found = source.indexOf(line, from);
    if (found < 0) return undefined;
    if (last <= passed + line.length) return found + last - passed;
    passed += line.length + 1;
    from = found + line.length;
  }
  return undefined;
}
