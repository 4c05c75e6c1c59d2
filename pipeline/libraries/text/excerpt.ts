/** The beginning of a passage, as a message quotes it: whole words on one line, not much more than 40 characters. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= 48) return line;
  const cut = line.slice(0, 41);
  const space = cut.lastIndexOf(" ");
  // Half of a character, or of a letter with its accents, is none.
  return `${(space > 20 ? cut.slice(0, space) : cut.replace(/[\p{M}\uD800-\uDBFF]+$/u, "")).trimEnd()} …`;
}
