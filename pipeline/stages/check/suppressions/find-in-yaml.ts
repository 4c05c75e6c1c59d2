import { placeAt } from "../../../libraries/text/place-at.ts";
import type { SourceFile } from "../../../model/file.ts";
import { readIgnore, type Suppression } from "./suppression.ts";

/** Comments such as `# check-ignore: rule-id -- reason`: each is for the entry or field that begins on the next line with content. */
export function findInYaml(file: SourceFile): Suppression[] {
  if (!file.text.includes("check-ignore")) return [];
  const lines = file.text.split("\n");
  let offset = 0;
  return lines.flatMap((line, index): Suppression[] => {
    const start = offset + line.indexOf("#");
    const end = offset + line.trimEnd().length;
    offset += line.length + 1;
    const ignore = readIgnore(/^\s*#\s?(.*)$/.exec(line)?.[1] ?? "");
    if (ignore === undefined) return [];
    return [{ ...ignore, place: placeAt(file, start, end), file: file.path, lines: blockAfter(lines, index) }];
  });
}

/** The lines of what begins after a line: its first line with content, and those that are indented below it. */
function blockAfter(lines: readonly string[], index: number): { from: number; to: number } {
  const isContent = (line: string): boolean => !/^\s*(#.*)?$/.test(line);
  const first = lines.findIndex((line, number) => number > index && isContent(line));
  if (first < 0) return { from: index + 1, to: index + 1 };
  const indent = indentOf(lines[first]);
  let last = first;
  for (let number = first + 1; number < lines.length; number++) {
    const line = lines[number] ?? "";
    if (!isContent(line)) continue;
    if (indentOf(line) <= indent) break;
    last = number;
  }
  return { from: first + 1, to: last + 1 };
}

function indentOf(line = ""): number {
  return line.length - line.trimStart().length;
}
