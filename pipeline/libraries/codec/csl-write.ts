import type { PartialDate, Reference } from "../../model/reference.ts";

/** Writes entries as CSL-JSON, which Zotero and its kin import. Words that are no date are written as `literal`. */
export function writeCslJson(references: readonly Reference[]): string {
  return `${JSON.stringify(references.map(toItem), null, 2)}\n`;
}

function toItem({ key, type, names, dates, fields }: Reference): Readonly<Record<string, unknown>> {
  const written = Object.entries(dates).map(([name, { start, end, literal, circa }]) => [
    name,
    {
      ...(start === undefined ? {} : { "date-parts": [start, ...(end === undefined ? [] : [end])].map(partsOf) }),
      ...(literal === undefined ? {} : { literal }),
      ...(circa ? { circa } : {}),
    },
  ]);
  return { id: key, type, ...fields, ...names, ...Object.fromEntries(written) };
}

function partsOf({ year, month, day }: PartialDate): number[] {
  return [year, ...(month === undefined ? [] : [month, ...(day === undefined ? [] : [day])])];
}
