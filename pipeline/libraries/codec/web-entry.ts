import type { Reference } from "../../model/reference.ts";
import { isPermanentAddress } from "../text/permanent-address.ts";
import { hasField, textOf } from "./has-field.ts";

/** The address of an entry whose text may change or go away: on the web, without a DOI, an archive's or a resolver's address. */
export function changingAddress(entry: Reference): string | undefined {
  const url = textOf(entry, "URL");
  return url === undefined || !/^https?:\/\//i.test(url) || hasField(entry, "DOI") || isPermanentAddress(url) ? undefined : url;
}
