import { isLetter, kind } from "./character-kinds.ts";
import type { Typography } from "./compile-conventions.ts";
import { following, planSpace, type Sheet } from "./sheet.ts";

/** Keeps initials with each other and with the surname after them; spaces that nobody typed are not added: `U.S. Army`. */
export function setInitials(sheet: Sheet, { initials }: Typography): void {
  if (initials === "") return;
  const { text, kinds } = sheet;
  for (let dot = text.indexOf("."); dot >= 0; dot = text.indexOf(".", dot + 1)) {
    if (kinds[dot - 1] !== kind.capital || kinds[dot + 1] !== kind.space || !startsName(sheet, dot - 1)) continue;
    const next = following(sheet, dot + 1);
    const isName =
      kinds[next] === kind.capital && (text[next + 1] === "." || isLetter(kinds[next + 1]) || kinds[next + 1] === kind.apostrophe);
    if (isName) planSpace(sheet, next, initials);
  }
}

function startsName({ text, kinds }: Sheet, index: number): boolean {
  const before = kinds[index - 1];
  if (before === kind.hyphen) return text[index - 2] === "." || kinds[index - 2] === kind.hyphen;
  return (
    before === undefined ||
    before === kind.space ||
    before === kind.lineEnd ||
    before === kind.opening ||
    before === kind.dash ||
    text[index - 1] === "." ||
    text[index - 1] === "…"
  );
}
