import type { Conventions } from "../../model/locale.ts";
import type { Name } from "../../model/reference.ts";

/** `listed`: as the style writes a list, its first name perhaps turned round; `direct`: none of them turned round. */
export type NameForm = "listed" | "direct";

/** Writes the people of a reference: as many as the style wants, with its ending for the rest. Empty for nobody. */
export function formatNames(names: readonly Name[], form: NameForm, conventions: Conventions): string {
  const { first, others, direct, separator, lastSeparator, max, shown, etAl } = conventions.references.names;
  const { list, isOpen } = closeList(names);
  const isLong = list.length > max;
  const written = list.slice(0, isLong ? shown : undefined).map((name, index) => {
    const pattern = form === "direct" ? direct : index === 0 ? first : others;
    return formatName(name, pattern, conventions.typography.initials || " ");
  });
  if (isLong || isOpen) return written.length === 0 ? "" : `${written.join(separator)}${etAl}`;
  const last = written.pop() ?? "";
  return written.length === 0 ? last : `${written.join(separator)}${lastSeparator}${last}`;
}

/** The names that a running text gives its author: family names, or the first of many. */
export function formatAuthors(names: readonly Name[], conventions: Conventions): string {
  const { list, isOpen } = closeList(names);
  const families = list.map((name) => name.literal ?? familyOf(name));
  if (list.length > conventions.references.names.max || isOpen)
    return families[0] === undefined ? "" : `${families[0]}${conventions.citations.etAl}`;
  return new Intl.ListFormat(conventions.intl, { type: "conjunction", style: "long" }).format(families);
}

/** More names than the style shows at the head of a reference. */
export function isLongList(names: readonly Name[], conventions: Conventions): boolean {
  const { list, isOpen } = closeList(names);
  return isOpen || list.length > conventions.references.names.max;
}

/** The names without BibTeX's `and others`, and whether it was there. */
function closeList(names: readonly Name[]): { list: readonly Name[]; isOpen: boolean } {
  const isOpen = names.at(-1)?.literal === "others";
  return { list: isOpen ? names.slice(0, -1) : names, isOpen };
}

function formatName(name: Name, pattern: string, space: string): string {
  if (name.literal !== undefined) return name.literal;
  const family = familyOf(name);
  if (name.given === undefined) return family;
  const dropping = name["dropping-particle"];
  const withParticle = (given: string): string => (dropping === undefined ? given : `${given} ${dropping}`);
  const values: Readonly<Record<string, string>> = {
    family: name.suffix === undefined ? family : `${family} ${name.suffix}`,
    given: withParticle(name.given),
    initials: withParticle(initialsOf(name.given, space)),
  };
  return pattern.replace(/\{(\w+)\}/g, (token, part: string) => values[part] ?? token);
}

function familyOf(name: Name): string {
  const particle = name["non-dropping-particle"];
  const family = name.family ?? "";
  if (particle === undefined) return family;
  return /[’'-]$/.test(particle) ? `${particle}${family}` : `${particle} ${family}`;
}

/** `Jean-Paul Marie` as `J.-P. M.`; small words stay, and names of scripts without capitals are not shortened. */
function initialsOf(given: string, space: string): string {
  const words = given.replace(/\.(?=\p{L})/gu, ". ").split(/[\s\u00A0]+/);
  const initials = words.filter(Boolean).map((word) =>
    word
      .split(/(?=-\p{Lu})/u)
      .map((part) => {
        // The author of the bibliography has shortened it: `Дж.` is more than a letter.
        if (/^-?\p{Lu}\p{L}{0,2}\.$/u.test(part)) return part;
        const [, hyphen = "", letter] = /^(-?)(\p{L}\p{M}*)/u.exec(part) ?? [];
        return letter === undefined || letter.toLowerCase() === letter ? part : `${hyphen}${letter}.`;
      })
      .join(""),
  );
  return initials.join(space);
}
