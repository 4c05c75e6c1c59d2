// In a thread of its own: judges the articles that it is given by name.
import { parentPort, workerData } from "node:worker_threads";
import { CheckSession } from "../build/check-session.ts";
import type { ArticleName } from "../model/workspace.ts";

const session = new CheckSession((workerData as { readonly root: string }).root);

parentPort?.on("message", async (name: ArticleName) => {
  parentPort?.postMessage(await session.judgeOne(name));
});
