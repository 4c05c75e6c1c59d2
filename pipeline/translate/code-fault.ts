import { compareCodes } from "../libraries/markdown/compare-codes.ts";
import { parseInline } from "../libraries/markdown/parse-inline.ts";
import { type ProtectedCode, protectedCodes } from "../libraries/markdown/protected-codes.ts";
import type { Unit } from "../model/unit.ts";
import type { PassageContext } from "./coded-passage.ts";

/** Why a text cannot be a translation of a passage: it is no line of Markdown, or lost or gained a code. */
export function codeFault(
  unit: Unit,
  made: string,
  text: string,
  { known, links }: PassageContext,
): { readonly reason: string; readonly note: string } | undefined {
  if (unit.target.form !== "markdown") return undefined;
  const [source, target] = [parseInline(made, known), parseInline(text, known)];
  if ("problem" in target) return target.problem;
  if ("problem" in source) return undefined;
  const { missing, extra } = compareCodes(protectedCodes(source.children), protectedCodes(target.children), links);
  if (missing.length === 0 && extra.length === 0) return undefined;
  const found = extra.length === 0 ? `absence of ${listed(missing)}` : listed(extra);
  const expected = missing.length === 0 || extra.length === 0 ? "the codes of the passage" : listed(missing);
  return { reason: `Unexpected ${found}, expected ${expected}.`, note: "Keep each code of the passage, in any order, and add none." };
}

function listed(codes: readonly ProtectedCode[]): string {
  return codes.map(({ code }) => `\`${code}\``).join(", ");
}
