import type { SourceFile } from "../../model/file.ts";

/** Reads a file of a theme by the theme's name and its own; nothing where there is none. */
export type ReadThemeFile = (theme: string, name: string) => Promise<SourceFile | undefined>;

/** At the head of a sheet: `@import "../default/screen.css";`. A browser that opens the theme's page understands it, too. */
const importRule = /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*@import\s+["']\.\.\/([\w-]+)\/([\w.-]+\.css)["']\s*;/;

/**
 * Reads a style sheet of a theme with those of other themes that it begins with: so a theme says only what differs. A sheet
 * that imports itself is read once; what is imported and not there is added to `missing`.
 */
export async function readStyle(
  theme: string,
  name: string,
  read: ReadThemeFile,
  missing: string[],
  seen: ReadonlySet<string> = new Set(),
): Promise<SourceFile | undefined> {
  const file = await read(theme, name);
  if (file === undefined) return undefined;
  const known = new Set([...seen, `${theme}/${name}`]);
  const parts: string[] = [];
  let rest = file.text;
  for (let match = importRule.exec(rest); match !== null; match = importRule.exec(rest)) {
    const [head, otherTheme = "", otherName = ""] = match;
    rest = rest.slice(head.length);
    const path = `${otherTheme}/${otherName}`;
    if (known.has(path)) continue;
    const imported = await readStyle(otherTheme, otherName, read, missing, known);
    if (imported === undefined) missing.push(path);
    else parts.push(imported.text);
  }
  return { ...file, text: [...parts, rest].join("\n") };
}
