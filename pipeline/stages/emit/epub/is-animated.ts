/** What only a moving picture has: a second frame's control block in GIF, an animation chunk in PNG and in WebP, a moving element in SVG. */
const marks: readonly (readonly [start: string, mark: string, times: number])[] = [
  ["GIF8", "\x21\xF9\x04", 2],
  ["\x89PNG", "acTL", 1],
  ["RIFF", "ANIM", 1],
  ["<?xml", "<animate", 1],
  ["<?xml", "<set", 1],
];

/** Whether a picture may move. */
export function isAnimated(bytes: Uint8Array): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return marks.some(([start, mark, times]) => {
    if (content.toString("latin1", 0, start.length) !== start) return false;
    let at = -1;
    for (let found = 0; found < times; found++) {
      at = content.indexOf(mark, at + 1, "latin1");
      if (at === -1) return false;
    }
    return true;
  });
}
