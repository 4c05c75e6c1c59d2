import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import { type SubsetRequest, subsetFont } from "../libraries/fonts/subset-font.ts";
import type { EmitContext } from "../stages/emit/format.ts";
import { hashOf } from "./job.ts";

const inHand = new Map<string, Promise<Uint8Array>>();

/** Subsets fonts, each with the same characters once: in this run, and in the runs after it. */
export function createFontSubsetter(cache: CacheFolder): EmitContext["subsetFont"] {
  return (font, characters, request = {}) => {
    const { format = "woff2", features = [] } = request;
    const key = `${hashOf(font.bytes, [...characters].sort().join(""), features.join(" ")).slice(0, 32)}.${format === "woff2" ? format : "ttf"}`;
    const known = inHand.get(key) ?? makeSubset(key, font.bytes, characters, request, cache);
    inHand.set(key, known);
    return known;
  };
}

async function makeSubset(
  key: string,
  font: Uint8Array,
  characters: ReadonlySet<string>,
  request: SubsetRequest,
  cache: CacheFolder,
): Promise<Uint8Array> {
  const name = `fonts/${key}`;
  const cached = cache.read(name);
  if (cached !== undefined) return cached;
  const subset = await subsetFont(font, characters, request);
  cache.write(name, subset);
  return subset;
}
