import type { Reference } from "../../model/reference.ts";

/** Whether an entry has a value for a CSL variable, be it names, a date or text. */
export function hasField({ names, dates, fields }: Reference, name: string): boolean {
  return Object.hasOwn(names, name) || Object.hasOwn(dates, name) || Object.hasOwn(fields, name);
}

/** The text of a CSL variable that is neither names nor a date. */
export function textOf({ fields }: Reference, name: string): string | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
