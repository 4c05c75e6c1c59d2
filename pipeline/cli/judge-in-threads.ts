import type { JudgeMany } from "../build/check-session.ts";
import { shareWork } from "../edges/workers/share-work.ts";

/** So many articles are worth the starting of threads. */
const worthwhile = 50;

/** Judges many articles of a workspace at a time, in threads; of a few it judges none. */
export function judgeInThreads(root: string): JudgeMany {
  return async (names, onJudged) => {
    if (names.length < worthwhile) return [];
    const entry = new URL("./check-worker.js", import.meta.url);
    return shareWork({ entry, data: { root }, tasks: names, onDone: (done, name) => onJudged(done, name) });
  };
}
