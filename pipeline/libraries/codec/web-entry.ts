import type { Reference } from "../../model/reference.ts";
import { isPermanentAddress } from "../text/permanent-address.ts";
import { hasField, textOf } from "./has-field.ts";

/** Works that are found without their address: printed ones, of which the web has a copy. */
const printed: ReadonlySet<string> = new Set(
  "article-journal bill book chapter classic legal_case legislation musical_score paper-conference patent periodical regulation standard thesis treaty".split(
    " ",
  ),
);

/** The address of an entry whose text may change or go away: on the web, without a DOI, an archive's or a resolver's address. */
export function changingAddress(entry: Reference): string | undefined {
  if (printed.has(entry.type)) return undefined;
  const url = textOf(entry, "URL");
  return url === undefined || !/^https?:\/\//i.test(url) || hasField(entry, "DOI") || isPermanentAddress(url) ? undefined : url;
}
