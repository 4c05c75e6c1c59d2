import type { RunningHead } from "./paginate/running-heads.ts";

/**
 * Rules for the heads and feet of pages. Chromium has no running strings (CSS GCPM 3, `string()`), but it writes the number of a
 * page in any counter style: in ours the first word is the head of the first page, the second that of the second.
 */
export function headStyle(heads: readonly RunningHead[]): string {
  return `
${counterStyle(
  "running-title",
  heads.map(({ title }) => title),
)}
${counterStyle(
  "running-section",
  heads.map(({ section }) => section),
)}
@page :left { @top-left { content: counter(page, running-section); } @top-right { content: counter(page, running-title); } }
@page :right { @top-left { content: counter(page, running-title); } @top-right { content: counter(page, running-section); } }
@page { @bottom-center { content: counter(page) " / " counter(pages); } }
@page :first { @bottom-center { content: none; } }
`;
}

/** Pages that nobody counted on have no head rather than a number. */
const surplus = 50;

function counterStyle(name: string, words: readonly string[]): string {
  const symbols = [...words, ...Array.from({ length: surplus }, () => "")].map(cssString).join(" ");
  return `@counter-style ${name} { system: fixed 1; suffix: ""; symbols: ${symbols}; }`;
}

/** A text as a CSS string (CSS Syntax 3, 4.3.5): whatever might end it, or the style sheet, is escaped. */
export function cssString(text: string): string {
  const escaped = text.replace(/[\u0000-\u001F"'\\<>\u007F\u2028\u2029]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
