import { styleText } from "node:util";
import { printable } from "../printable.ts";

/** Puts a text into a style, if colours are wanted; in any case it does to a terminal nothing but show itself. */
export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** A paint for a terminal with colours, or one for everything else. */
export function createPaint(colors: boolean): Paint {
  return (style, text) => (colors ? styleText(style, printable(text), { validateStream: false }) : printable(text));
}
