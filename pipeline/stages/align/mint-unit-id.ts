import { createHash } from "node:crypto";
import type { UnitId } from "../../model/unit.ts";
import type { ArticleName } from "../../model/workspace.ts";

/** Letters and digits that no one mistakes for one another. */
const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

/**
 * The id of a unit at its birth: `k` and 35 bits of a hash of what it was. The same text born on two branches gets the
 * same id; `twin` tells equal texts of one article apart.
 */
export function mintUnitId(article: ArticleName, kind: string, text: string, twin: number): UnitId {
  const hash = createHash("sha256")
    .update([article, kind, text, String(twin)].join("\0"))
    .digest();
  let id = "k";
  let bits = hash.readUIntBE(0, 5);
  for (let letter = 0; letter < 7; letter++) {
    id += alphabet[bits % 32] ?? "";
    bits = Math.floor(bits / 32);
  }
  return id as UnitId;
}
