import type { Box } from "./box.ts";
import type { PrintFont } from "./read-font.ts";

/** What a stream draws with, by the names that it uses (ISO 32000-1, 7.8.3). */
export interface ContentResources {
  font(name: string): PrintFont;
  /** The area of a form; nothing for a picture. */
  formBox(name: string): Box | undefined;
  /** Whether a form has marks of its own, which belong to elements. */
  isTaggedForm(name: string): boolean;
  /** Whether a form without marks draws others that have some. */
  hidesMarks(name: string): boolean;
}
