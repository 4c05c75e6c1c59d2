import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTar } from "../../../pipeline/edges/browser/read-tar.ts";

interface Entry {
  readonly path: string;
  readonly text?: string;
  readonly type?: string;
  readonly prefix?: string;
}

function tar(entries: readonly Entry[]): Buffer {
  return Buffer.concat([...entries.map(entryOf), Buffer.alloc(1024)]);
}

function entryOf({ path, text = "", type = "0", prefix = "" }: Entry): Buffer {
  const header = Buffer.alloc(512);
  const content = Buffer.from(text);
  header.write(path, 0, 100);
  header.write("0000644\0", 100);
  header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
  header.write("        ", 148);
  header.write(type, 156);
  header.write("ustar\u000000", 257);
  header.write(prefix, 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

const read = (archive: Uint8Array) => [...readTar(archive)].map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]);

describe("an archive", () => {
  it("gives its files and leaves its folders out", () => {
    const archive = tar([
      { path: "a/", type: "5" },
      { path: "a/b.txt", text: "x".repeat(513) },
      { path: "./c", text: "" },
    ]);
    expect(read(archive)).toEqual([
      ["a/b.txt", "x".repeat(513)],
      ["c", ""],
    ]);
  });

  it("gives long paths whole", () => {
    expect(read(tar([{ path: "name", prefix: "long/folder", text: "1" }]))).toEqual([["long/folder/name", "1"]]);
  });

  it("gives back whatever files were put in", () => {
    const file = fc.record({ path: fc.stringMatching(/^[a-z0-9]{1,20}(\/[a-z0-9]{1,20}){0,3}$/), text: fc.string({ maxLength: 2000 }) });
    fc.assert(
      fc.property(fc.array(file, { maxLength: 5 }), (files) => {
        expect(read(tar(files))).toEqual(files.map(({ path, text }) => [path, Buffer.from(text).toString()]));
      }),
    );
  });

  it.each(["../etc/passwd", "a/../../b", "/etc/passwd", "C:\\Windows", "a\\..\\b", ""])("never leads to %j", (path) => {
    expect(() => read(tar([{ path, text: "x" }]))).toThrow("Unexpected path");
  });

  it.each(["1", "2", "3", "x", "L"])("has no entry of type %s", (type) => {
    expect(() => read(tar([{ path: "link", type }]))).toThrow("Unexpected entry");
  });

  it("that was cut off anywhere, or damaged in a header, throws", () => {
    const archive = tar([{ path: "a", text: "x".repeat(600) }]);
    fc.assert(
      fc.property(fc.nat(archive.length - 1025), (length) => {
        expect(() => read(archive.subarray(0, length))).toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(archive);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        // The check sum's own field has bytes that mean nothing.
        fc.pre(at < 148 || at > 155);
        expect(() => read(damaged)).toThrow();
      }),
    );
  });
});
