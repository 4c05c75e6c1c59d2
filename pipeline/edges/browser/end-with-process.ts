const endings = new Set<() => void>();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Calls something, which must not wait, when this process ends: by itself, or by a signal that can be caught. A signal that
 * nobody else listens to then ends the process as it would have. Gives the function that takes the call back.
 */
export function endWithProcess(end: () => void): () => void {
  if (endings.size === 0) listen("prependListener");
  endings.add(end);
  return () => {
    if (endings.delete(end) && endings.size === 0) listen("off");
  };
}

// Before all others: a listener that is called but once would already be gone when its turn has passed.
function listen(change: "prependListener" | "off"): void {
  process[change]("exit", endAll);
  for (const signal of signals) process[change](signal, endBySignal);
}

function endAll(): void {
  for (const end of endings) end();
}

function endBySignal(signal: NodeJS.Signals): void {
  endAll();
  if (process.listenerCount(signal) > 1) return;
  endings.clear();
  listen("off");
  process.kill(process.pid, signal);
}
