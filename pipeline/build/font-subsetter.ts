import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import { subsetFont } from "../libraries/fonts/subset-font.ts";
import type { EmitContext } from "../stages/emit/format.ts";
import { hashOf } from "./job.ts";

const inHand = new Map<string, Promise<Uint8Array>>();

/** Subsets fonts, each with the same characters once: in this run, and in the runs after it. */
export function createFontSubsetter(cache: CacheFolder): EmitContext["subsetFont"] {
  return (font, characters) => {
    const key = hashOf(font.bytes, [...characters].sort().join(""));
    const known = inHand.get(key) ?? makeSubset(key, font.bytes, characters, cache);
    inHand.set(key, known);
    return known;
  };
}

async function makeSubset(key: string, font: Uint8Array, characters: ReadonlySet<string>, cache: CacheFolder): Promise<Uint8Array> {
  const name = `fonts/${key.slice(0, 32)}.woff2`;
  const cached = await cache.read(name);
  if (cached !== undefined) return cached;
  const subset = await subsetFont(font, characters);
  await cache.write(name, subset);
  return subset;
}
