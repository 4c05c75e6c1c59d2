import { styleText } from "node:util";
import { type DiffLine, unifiedDiff } from "../libraries/text/unified-diff.ts";
import { printable } from "./printable.ts";

/** A file before and after. */
export interface ChangedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const styles: Partial<Record<DiffLine["sign"], Parameters<typeof styleText>[0]>> = { "=": "bold", "@": "cyan", "-": "red", "+": "green" };

/** Changed files as a unified diff: with colours for a person, without for `patch`. */
export function reportDiff(files: readonly ChangedFile[], colors: boolean): string {
  const lines = files.flatMap(({ path, before, after }) => unifiedDiff(path, before, after));
  return lines.map((line) => (colors ? paint(line) : line.text)).join("\n");
}

function paint({ sign, text }: DiffLine): string {
  const style = styles[sign];
  // A tab is harmless, and lines keep their look.
  const shown = text.split("\t").map(printable).join("\t");
  return style === undefined ? shown : styleText(style, shown, { validateStream: false });
}
