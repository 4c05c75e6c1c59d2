import { describe, expect, it } from "vitest";
import { zipBook } from "../../../../pipeline/stages/emit/epub/zip-book.ts";
import { emitBook } from "../../../support/emit-book.ts";
import { testContext } from "../../../support/test-context.ts";
import { unzipBook } from "../../../support/unzip-book.ts";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe("zipBook", () => {
  it("begins with the media type, stored, without an extra field, where a reader looks for it", () => {
    const book = Buffer.from(zipBook([{ path: "a", bytes: text("a") }]));
    expect(book.toString("latin1", 30, 58)).toBe("mimetypeapplication/epub+zip");
    expect({ method: book.readUInt16LE(8), nameLength: book.readUInt16LE(26), extraLength: book.readUInt16LE(28) }).toEqual({
      method: 0,
      nameLength: 8,
      extraLength: 0,
    });
  });

  it("lists the other files by name, whatever order they came in", () => {
    const files = ["b/2", "a", "b/1", "B"].map((path) => ({ path, bytes: text(path) }));
    expect([...unzipBook(zipBook(files)).keys()]).toEqual(["mimetype", "B", "a", "b/1", "b/2"]);
    expect(zipBook(files)).toEqual(zipBook([...files].reverse()));
  });

  it("packs text, and leaves what is packed already", () => {
    const words = text("words ".repeat(1000));
    expect(zipBook([{ path: "a.xhtml", bytes: words }]).length).toBeLessThan(1000);
    expect(zipBook([{ path: "a.png", bytes: words }]).length).toBeGreaterThan(6000);
  });
});

describe("a book", () => {
  it("is the same bytes in every time zone and on every day", async () => {
    const before = process.env["TZ"];
    const offsets = new Set<number>();
    const books: string[] = [];
    try {
      for (const zone of ["UTC", "Asia/Tokyo", "America/New_York", "Pacific/Kiritimati", "Africa/Casablanca"]) {
        process.env["TZ"] = zone;
        offsets.add(new Date(2000, 0, 1).getTimezoneOffset());
        const book = await emitBook({ body: "<p>Text.</p>", metadata: { date: { year: 2026, month: 2, day: 3 } } }, testContext());
        books.push(Buffer.from(book).toString("base64"));
      }
    } finally {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
    expect(offsets.size).toBeGreaterThan(3);
    expect(new Set(books).size).toBe(1);
  });
});
