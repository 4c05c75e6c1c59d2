import { createHash } from "node:crypto";

/** RFC 9562's namespace for names that are URLs. */
export const urlNamespace = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/** The UUID of version 5 (RFC 9562 §5.5) of a name within a namespace: the same name, the same UUID, for ever. */
export function uuid5(namespace: string, name: string): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name, "utf8")
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
