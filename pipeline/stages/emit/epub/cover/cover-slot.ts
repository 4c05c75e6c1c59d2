import type { Element } from "hast";
import type { FontStyle } from "../../../../libraries/fonts/find-faces.ts";
import type { TextBox } from "./lay-out-text.ts";

/** A place for text in a cover's template: a `text` element with what is to stand in it. */
export interface CoverSlot {
  readonly element: Element;
  readonly text: string;
  readonly style: FontStyle;
  readonly box: TextBox;
}
