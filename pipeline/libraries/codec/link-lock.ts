import type { LinkLock } from "../../model/link-lock.ts";

/** What is known of addresses as the text of `links.lock.json`: sorted by address, so that a difference shows what changed. */
export function writeLinkLock(lock: LinkLock): string {
  const links = [...lock]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([address, { state, status, checked, location }]) => [
      address,
      { state, status, checked, ...(location === undefined ? {} : { location }) },
    ]);
  return `${JSON.stringify({ version: 1, links: Object.fromEntries(links) }, null, 2)}\n`;
}
