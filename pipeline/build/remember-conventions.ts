import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import type { Checked } from "../model/diagnostic.ts";
import type { Conventions } from "../model/locale.ts";
import { hashOf } from "./job.ts";
import type { Remember } from "./load-locales.ts";

/** Keeps what was read of a `locale.yaml`: parsing and checking it takes longer than anything else in a small build. `tool` tells versions of this program apart. */
export function rememberConventions(cache: CacheFolder, tool: string): Remember {
  return (text, make) => {
    const name = `conventions/${hashOf(tool, text).slice(0, 32)}.json`;
    const known = cache.read(name);
    if (known !== undefined) {
      try {
        return JSON.parse(new TextDecoder().decode(known)) as Checked<Conventions | undefined>;
      } catch {
        // What cannot be read is made again.
      }
    }
    const made = make();
    cache.write(name, JSON.stringify(made));
    return made;
  };
}
