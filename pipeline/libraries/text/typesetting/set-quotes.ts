import { applyReplacements, type Replacement } from "../replacement.ts";
import { kind } from "./character-kinds.ts";
import type { Typography } from "./compile-conventions.ts";
import { findQuoteRoles, type QuoteRole } from "./find-quote-roles.ts";
import { createSheet, following, planMark, planSpace, replacementsOf, type Sheet } from "./sheet.ts";

/** Gives every quotation the marks of its depth and every apostrophe its shape, and tells the other rules which is which. */
export function setQuotes(sheet: Sheet, typography: Typography): void {
  for (const role of settleRoles(sheet, typography)) {
    planRole(sheet, typography, role);
    sheet.kinds[role.index] = { open: kind.opening, close: kind.closing, apostrophe: kind.apostrophe, plain: kind.sign }[role.use];
  }
}

/**
 * The roles that a second look would find again in the text set by them. A text whose roles do not come to rest
 * after a few looks is ambiguous, and is left as its author typed it.
 */
function settleRoles(sheet: Sheet, typography: Typography): QuoteRole[] {
  let roles = findQuoteRoles(sheet, typography.elisions);
  const indices = roles.map(({ index }) => index);
  for (let look = 0; look < 5; look++) {
    const own = roles.map((role, number) => ({ ...role, index: indices[number] ?? role.index }));
    if (!own.some(({ use }) => use === "open" || use === "close")) return own;
    const seen = findQuoteRoles(
      createSheet(applyReplacements(sheet.text, replacementsFor(sheet.text, typography, own))),
      typography.elisions,
    );
    if (areSame(roles, seen)) return own;
    roles = seen;
  }
  return indices.map((index) => ({ index, use: "plain", depth: 0 }));
}

function replacementsFor(text: string, typography: Typography, roles: readonly QuoteRole[]): Replacement[] {
  const trial = createSheet(text);
  for (const role of roles) planRole(trial, typography, role);
  return replacementsOf(trial);
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
