import type { Element } from "hast";
import { s } from "hastscript";
import { generate } from "lean-qr";

/** Modules of white around a code (ISO/IEC 18004, 6.3.8). */
const quiet = 4;

/** A text as a QR code: one path, a stroke for each run of dark modules, with its meaning as alternative text. */
export function renderQrCode(text: string, alternative: string): Element {
  const code = generate(text);
  let path = "";
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      let length = 0;
      while (code.get(x + length, y)) length += 1;
      if (length > 0) path += `M${x + quiet} ${y + quiet}h${length}v1h-${length}z`;
      x += length;
    }
  }
  const side = code.size + 2 * quiet;
  return s(
    "svg",
    { className: ["qr-code"], role: "img", ariaLabel: alternative, viewBox: `0 0 ${side} ${side}`, shapeRendering: "crispEdges" },
    [s("path", { d: path })],
  );
}
