/**
 * A text that does to a terminal nothing but show itself: control characters become their pictures, and what reorders
 * or hides other characters becomes its name, so that nobody's text can forge or hide a finding.
 */
export function printable(text: string): string {
  return text
    .replace(/[\0-\x1F\x7F]/g, (control) => String.fromCharCode(control === "\x7F" ? 0x2421 : 0x2400 + control.charCodeAt(0)))
    .replace(
      /[\x80-\x9F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g,
      (hidden) => `<U+${hidden.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`,
    )
    .replace(/\p{Cs}/gu, (lone) => `<U+${lone.charCodeAt(0).toString(16).toUpperCase()}>`);
}
