import { setFlagsFromString } from "node:v8";

/**
 * Has V8 optimize a function only after it has run for longer than usual. A check is over in a second or two: compiling what
 * seemed hot for a moment took a fifth of that, and a thousand articles are checked faster, too.
 */
export function compileLate(): void {
  // The V8 of a later Node may complain about a flag that it no longer has.
  if (Number(process.versions.node.split(".")[0]) <= 24) setFlagsFromString("--interrupt-budget=600000");
}
