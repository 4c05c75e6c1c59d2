import type { TypographyConventions } from "../../model/locale.ts";

const inner = new WeakMap<TypographyConventions, TypographyConventions>();

/** The conventions of a language for words that already stand between quotation marks: the marks of the second depth come first. */
export function innerQuotation(typography: TypographyConventions): TypographyConventions {
  const known = inner.get(typography);
  if (known !== undefined) return known;
  const [outer, ...others] = typography.quotes;
  const turned = outer === undefined ? typography : { ...typography, quotes: [...others, outer] };
  inner.set(typography, turned);
  return turned;
}
