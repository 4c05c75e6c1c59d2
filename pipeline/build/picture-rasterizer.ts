import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import { rasterizeSvg } from "../edges/raster/rasterize-svg.ts";
import type { EmitContext } from "../stages/emit/format.ts";
import { hashOf } from "./job.ts";

/** Draws pictures, each once: in this run, and in the runs after it. */
export function createPictureRasterizer(cache: CacheFolder): EmitContext["rasterize"] {
  return async (svg, fonts) => {
    const name = `pictures/${hashOf(svg, ...fonts).slice(0, 32)}.png`;
    const cached = cache.read(name);
    if (cached !== undefined) return cached;
    const picture = await rasterizeSvg(svg, fonts);
    cache.write(name, picture);
    return picture;
  };
}
