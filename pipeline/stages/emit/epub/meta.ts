import type { Element } from "xast";
import { x } from "xastscript";

/** A property that EPUB's own vocabulary or a reserved one has; `refines` is the `id` of what it tells more of. */
export function meta(property: string, value: string, refines?: string, scheme?: string): Element {
  const attributes = {
    ...(refines === undefined ? {} : { refines: `#${refines}` }),
    property,
    ...(scheme === undefined ? {} : { scheme }),
  };
  return x("meta", attributes, value);
}
