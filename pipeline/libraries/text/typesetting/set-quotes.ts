import { applyReplacements } from "../replacement.ts";
import { isLetter, kind } from "./character-kinds.ts";
import type { Typography } from "./compile-conventions.ts";
import { findQuoteRoles, type QuoteRole } from "./find-quote-roles.ts";
import { setDashes } from "./set-dashes.ts";
import { createSheet, following, planMark, planSpace, replacementsOf, type Sheet } from "./sheet.ts";

const kindOf = { open: kind.opening, close: kind.closing, apostrophe: kind.apostrophe, plain: kind.sign } as const;

/** Gives every quotation the marks of its depth and every apostrophe its shape, and tells the other rules which is which. */
export function setQuotes(sheet: Sheet, typography: Typography): void {
  applyRoles(sheet, typography, settleRoles(sheet, typography));
}

/**
 * The roles that a second look would find again in the text set by them. A text whose roles do not come to rest
 * after a few looks is ambiguous: its quotation marks are left as its author typed them.
 */
export function settleRoles(sheet: Sheet, typography: Typography): QuoteRole[] {
  let roles = findQuoteRoles(sheet, typography.elisions);
  const indices = roles.map(({ index }) => index);
  if (isAtRest(typography, roles)) return roles;
  for (let look = 0; look < 5; look++) {
    const own = roles.map((role, number) => ({ ...role, index: indices[number] ?? role.index }));
    const seen = findQuoteRoles(createSheet(setByRoles(sheet.text, typography, own)), typography.elisions);
    if (areSame(roles, seen)) return own;
    const isReadable =
      seen.length === indices.length && seen.every(({ use }, number) => use !== "apostrophe" || isSingle(sheet.text, indices[number]));
    if (!isReadable) break;
    roles = seen;
  }
  return indices.map((index) => ({ index, use: isInsideWord(sheet, index) ? "apostrophe" : "plain", depth: 0 }));
}

/** Where nothing is quoted, and setting brings no mark nearer to a word, a second look finds what the first has found. */
function isAtRest({ apostrophe, dash }: Typography, roles: readonly QuoteRole[]): boolean {
  return apostrophe !== "'" && dash.before + dash.after !== "" && roles.every(({ use }) => use === "apostrophe" || use === "plain");
}

function isInsideWord({ text, kinds }: Sheet, index: number): boolean {
  return /['‘’]/.test(text.charAt(index)) && isLetter(kinds[index - 1]) && isLetter(kinds[index + 1]);
}

function isSingle(text: string, index: number | undefined): boolean {
  return index !== undefined && /['‘’‚‛]/.test(text.charAt(index));
}

/** Dashes are set, too: they may give a mark a space beside it, or take one away. */
function setByRoles(text: string, typography: Typography, roles: readonly QuoteRole[]): string {
  const trial = createSheet(text);
  applyRoles(trial, typography, roles);
  setDashes(trial, typography);
  return applyReplacements(text, replacementsOf(trial));
}

function applyRoles(sheet: Sheet, typography: Typography, roles: readonly QuoteRole[]): void {
  for (const role of roles) {
    planRole(sheet, typography, role);
    sheet.kinds[role.index] = kindOf[role.use];
  }
}

function planRole(sheet: Sheet, { quotes, apostrophe }: Typography, { index, use, depth }: QuoteRole): void {
  const pair = quotes[depth % quotes.length];
  if (use === "apostrophe") planMark(sheet, index, index + 1, apostrophe);
  if (pair === undefined || (use !== "open" && use !== "close")) return;
  planMark(sheet, index, index + 1, pair[use].mark);
  if (use === "close") planSpace(sheet, index, pair.close.before);
  const next = use === "open" ? following(sheet, index + 1) : -1;
  if (next >= 0) planSpace(sheet, next, pair.open.after);
}

function areSame(left: readonly QuoteRole[], right: readonly QuoteRole[]): boolean {
  return (
    left.length === right.length && left.every(({ use, depth }, number) => use === right[number]?.use && depth === right[number]?.depth)
  );
}
