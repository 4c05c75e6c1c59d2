import { type BrowserFailure, BrowserTimeout } from "./browser-failure.ts";

/** Ends the waiting for what can no longer happen: the thing that was asked is gone, or too slow. */
export interface Lifeline {
  /** Runs an operation; rejects with why the line was cut, as soon as it is. An operation that misses the time limit cuts it. */
  during<Result>(doing: string, operation: () => Promise<Result>): Promise<Result>;
  /** Everything that waits rejects with the first failure, now and later. */
  cut(failure: BrowserFailure): void;
  /** Calls once when the line is cut; gives the function that takes the call back. */
  whenCut(call: (failure: BrowserFailure) => void): () => void;
}

/** A line on which operations may take `timeLimit` milliseconds each. */
export function createLifeline(timeLimit: number): Lifeline {
  let reason: BrowserFailure | undefined;
  const calls = new Set<(failure: BrowserFailure) => void>();
  const cut = (failure: BrowserFailure): void => {
    if (reason !== undefined) return;
    reason = failure;
    for (const call of calls) call(failure);
    calls.clear();
  };
  const whenCut = (call: (failure: BrowserFailure) => void): (() => void) => {
    if (reason === undefined) calls.add(call);
    else call(reason);
    return () => void calls.delete(call);
  };
  return {
    cut,
    whenCut,
    during: (doing, operation) =>
      new Promise((resolve, reject) => {
        if (reason !== undefined) {
          reject(reason);
          return;
        }
        const late = () => cut(new BrowserTimeout(`Unexpected time of more than ${timeLimit / 1_000} seconds for ${doing}.`));
        const timer = setTimeout(late, timeLimit);
        const forget = whenCut((failure) => {
          clearTimeout(timer);
          reject(failure);
        });
        const settle = () => {
          clearTimeout(timer);
          forget();
        };
        operation().then(resolve, reject).finally(settle);
      }),
  };
}
