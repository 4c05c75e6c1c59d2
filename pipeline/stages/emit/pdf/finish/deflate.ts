import { zlibSync } from "fflate";

/** Higher levels take longer and save a hundredth. */
const level = 6;

/** A text of which each code unit is one byte, deflated. It is done in JavaScript, so that the bytes do not depend on the zlib of a Node. */
export function deflate(text: string): Uint8Array {
  return zlibSync(Buffer.from(text, "latin1"), { level });
}
