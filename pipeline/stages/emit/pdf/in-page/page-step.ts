import type { PageStep } from "../../../../model/browser.ts";

/** A step, by a function that knows nothing but the page and its argument, which is JSON. */
export function pageStep<Argument, Result>(script: (argument: Argument) => Result | Promise<Result>, argument: Argument): PageStep<Result> {
  return { script, argument };
}
