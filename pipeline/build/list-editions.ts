import type { EditionId } from "../model/edition.ts";
import type { Locale } from "../model/locale.ts";
import type { Publication } from "../model/publication.ts";
import type { BuildRequest } from "./build-request.ts";

/** The languages of an edition, in their order: one, or several side by side. */
export interface EditionLocales {
  readonly id: EditionId;
  readonly locales: readonly [Locale, ...Locale[]];
}

/** What a request says of editions. */
export type EditionRequest = Pick<BuildRequest, "locales" | "parallel">;

/**
 * The editions that a build may meet: a locale each, then the parallel ones that the publication or the request names, or
 * that `published`, names of editions, has from an earlier request.
 */
export function listEditions(
  { locales, editions }: Publication,
  { parallel = [] }: EditionRequest,
  published: Iterable<string> = [],
): EditionLocales[] {
  const known = new Map<string, EditionLocales>();
  const add = (names: readonly Locale[]): void => {
    const [first, ...others] = names;
    const id = names.join("+");
    if (first !== undefined) known.set(id, { id: id as EditionId, locales: [first, ...others] });
  };
  for (const locale of locales) add([locale]);
  for (const names of editions) add(names);
  // Those that the publication does not name are in one order, whichever was built first.
  for (const id of [...new Set([...parallel.map((names) => names.join("+")), ...published])].sort()) {
    const names = id.split("+").flatMap((name) => locales.find((locale) => locale === name) ?? []);
    if (names.join("+") === id) add(names);
  }
  return [...known.values()];
}

/** Whether a request is for an edition; one that names none is for all that the publication has. */
export function isWanted({ id, locales }: EditionLocales, { editions }: Publication, request: EditionRequest): boolean {
  const isNamed = (lists: readonly (readonly Locale[])[] | undefined): boolean => lists?.some((names) => names.join("+") === id) ?? false;
  if (request.locales === undefined && request.parallel === undefined) return locales.length === 1 || isNamed(editions);
  return isNamed(request.parallel) || (locales.length === 1 && (request.locales?.includes(locales[0]) ?? false));
}
