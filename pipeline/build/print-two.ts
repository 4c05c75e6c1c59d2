import { limitConcurrency } from "./limit-concurrency.ts";

/** Two files are printed at a time: one more would not be faster on the two cores that a browser is sure to have. */
export const printTwo = limitConcurrency(2);
