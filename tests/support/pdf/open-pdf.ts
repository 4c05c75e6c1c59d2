import { inflateSync } from "node:zlib";

/**
 * A PDF with all its objects in the open and no table of where they stand, which readers make anew: text that a test can
 * change, in Latin-1. What streams draw stays packed.
 */
export function openPdf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("latin1");
  const objects: string[] = [];
  let trailer = "";
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\s*/g)) {
    const start = match.index + match[0].length;
    const stream = /^<<.*?>>\s*stream\r?\n/s.exec(text.slice(start, start + 2_000))?.[0];
    const head = stream?.includes("endobj") ? undefined : stream;
    const length = Number(/\/Length (\d+)/.exec(head ?? "")?.[1] ?? Number.NaN);
    if (head?.includes("/ObjStm")) {
      objects.push(...unpack(inflateSync(Buffer.from(text.slice(start + head.length, start + head.length + length), "latin1")), head));
    } else if (head?.includes("/XRef")) {
      trailer = `<< ${/\/Root \d+ 0 R/.exec(head)?.[0] ?? ""} ${/\/Info \d+ 0 R/.exec(head)?.[0] ?? ""} >>`;
    } else {
      const end = text.indexOf("endobj", head === undefined ? start : start + head.length + length);
      objects.push(`${match[1]} 0 obj\n${text.slice(start, end)}endobj\n`);
    }
  }
  return `%PDF-1.7\n${objects.join("")}trailer\n${trailer}\nstartxref\n0\n%%EOF\n`;
}

/** The objects of an object stream (ISO 32000-1, 7.5.7). */
function unpack(content: Buffer, head: string): string[] {
  const text = content.toString("latin1");
  const first = Number(/\/First (\d+)/.exec(head)?.[1]);
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  const pairs = Array.from(
    { length: numbers.length / 2 },
    (_, index) => [numbers[2 * index] ?? 0, first + (numbers[2 * index + 1] ?? 0)] as const,
  );
  return pairs.map(([number, start], index) => `${number} 0 obj\n${text.slice(start, pairs[index + 1]?.[1] ?? text.length)}\nendobj\n`);
}
