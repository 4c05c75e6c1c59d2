import type { TypographyConventions } from "../../model/locale.ts";
import { applyReplacements, type Replacement } from "./replacement.ts";
import { compileConventions } from "./typesetting/compile-conventions.ts";
import { setDashes } from "./typesetting/set-dashes.ts";
import { setDigitGroups } from "./typesetting/set-digit-groups.ts";
import { setEllipses } from "./typesetting/set-ellipses.ts";
import { setInitials } from "./typesetting/set-initials.ts";
import { setMarks } from "./typesetting/set-marks.ts";
import { setQuotes } from "./typesetting/set-quotes.ts";
import { setRanges } from "./typesetting/set-ranges.ts";
import { setWords } from "./typesetting/set-words.ts";
import { createSheet, replacementsOf } from "./typesetting/sheet.ts";

/**
 * What a language's conventions change in a text: quotation marks, apostrophes, dashes, ellipses and spaces, never a letter or a digit.
 * U+FFFC stands for an object, such as an image; U+2028 ends a line. A text that was set is not changed again; the time is linear.
 */
export function typeset(text: string, conventions: TypographyConventions): Replacement[] {
  const typography = compileConventions(conventions);
  const sheet = createSheet(text);
  // Of two rules that plan the same space the earlier wins.
  setQuotes(sheet, typography);
  setEllipses(sheet, typography);
  setDashes(sheet, typography);
  const numbers = setWords(sheet, typography);
  setRanges(sheet, typography, numbers);
  setMarks(sheet, typography);
  setInitials(sheet, typography);
  setDigitGroups(sheet, typography);
  return replacementsOf(sheet);
}

/** A text without markup, such as a label or a title, as a language's conventions set it. */
export function typesetText(text: string, conventions: TypographyConventions): string {
  return applyReplacements(text, typeset(text, conventions));
}
