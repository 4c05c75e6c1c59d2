import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

export interface SharedWork<Task, Result> {
  /** The compiled module that each thread runs: it answers each message, a task, with one message, its result. */
  readonly entry: URL;
  /** What each thread is told when it starts. */
  readonly data: unknown;
  readonly tasks: readonly Task[];
  readonly onDone?: (done: number, task: Task, result: Result) => void;
}

/** More threads would need more memory than they save time. */
const maxThreads = 4;
/** Room for new objects, in MiB: with the usual 16 a thread that parses spends a fifth of its time on clearing it. */
const youngGeneration = 64;

/** Does tasks in as many threads as the machine has processors for; the results in the order of the tasks. */
export async function shareWork<Task, Result>({ entry, data, tasks, onDone }: SharedWork<Task, Result>): Promise<Result[]> {
  const results: Result[] = new Array(tasks.length);
  const queue = tasks.entries();
  let done = 0;
  const threads: Worker[] = [];
  const runThread = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const thread = new Worker(entry, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } });
      threads.push(thread);
      let current: [number, Task] | undefined;
      const next = (): void => {
        current = queue.next().value;
        if (current === undefined) resolve();
        else thread.postMessage(current[1]);
      };
      thread.on("message", (result: Result) => {
        if (current === undefined) return;
        results[current[0]] = result;
        onDone?.(++done, current[1], result);
        next();
      });
      thread.on("error", (error) => reject(new Error("a thread does its work", { cause: error })));
      thread.on("exit", () => reject(new Error("a thread does not end before its work does")));
      next();
    });
  try {
    await Promise.all(Array.from({ length: Math.min(maxThreads, availableParallelism(), tasks.length) }, runThread));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return results;
}
