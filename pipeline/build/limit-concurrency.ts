/** Runs tasks, never more than `most` at a time, in the order in which they came. */
export function limitConcurrency(most: number): <Value>(task: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await task();
    } finally {
      // The place passes to the next in line, or is free.
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
