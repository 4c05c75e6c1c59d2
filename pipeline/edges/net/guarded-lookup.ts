import { type LookupAddress, type LookupOptions, lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { LinkFailure } from "./link-failure.ts";

/** Resolves a host name to all its addresses, as `dns.lookup` does with `all`. */
export type Resolve = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A lookup for `http.request` that gives only addresses that may be reached. The connection is made to exactly what it
 * gives: a name that resolves to another address a moment later wins nothing.
 */
export function guardLookup(isAllowed: (address: string) => boolean, resolve: Resolve = systemLookup): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, "", 0);
      const allowed = found.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (first === undefined) return done(new LinkFailure("private-address"), "", 0);
      if (options.all === true) done(null, allowed);
      else done(null, first.address, first.family);
    });
  };
}
