import type { BinaryFile } from "../../model/file.ts";

/** One `@font-face` rule of a theme's `fonts.css`. */
export interface FontFace {
  /** The rule's declarations without `src`. */
  readonly declarations: string;
  readonly font: BinaryFile;
  /** Whether formulas are set in it, as the name of its family says: `STIX Two Math`. */
  readonly isForMath: boolean;
  /** Whether the face is meant for a character, by its `unicode-range`. */
  covers(codePoint: number): boolean;
}

/** Reads the faces of a `fonts.css`; a face whose file the theme lacks is left out. */
export function readFontFaces(css: string, fonts: readonly BinaryFile[]): FontFace[] {
  const byName = new Map(fonts.map((font) => [font.path.slice(font.path.lastIndexOf("/") + 1), font]));
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, body = ""]): FontFace[] => {
    const declarations = body.split(";").map((line) => line.trim());
    const name = /url\(\s*["']?(?:[^)"']*\/)?([^)"'/]+)["']?\s*\)/.exec(body)?.[1];
    const font = byName.get(name ?? "");
    if (font === undefined) return [];
    const ranges = readRanges(declarations.find((line) => line.startsWith("unicode-range"))?.split(":")[1] ?? "U+0-10FFFF");
    return [
      {
        declarations: declarations.filter((line) => line !== "" && !line.startsWith("src")).join(";"),
        font,
        isForMath: /font-family:[^;]*\bmath\b/i.test(body),
        covers: (codePoint) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to),
      },
    ];
  });
}

function readRanges(list: string): [number, number][] {
  return [...list.matchAll(/U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/gi)].map(([, from = "0", to]) => [
    Number.parseInt(from.replaceAll("?", "0"), 16),
    Number.parseInt(to ?? from.replaceAll("?", "F"), 16),
  ]);
}
