/** One file of an archive. */
export interface TarFile {
  /** Relative, with `/` between its parts, none of them `..`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const blockSize = 512;
const regularFile = new Set(["0", "\0"]);
const folder = "5";

/**
 * Reads the files of an uncompressed ustar archive (POSIX.1-1988, GNU's variant too).
 * Throws on links, devices, extended headers, and paths that lead out of the folder: none of ours has them.
 */
export function* readTar(archive: Uint8Array): Generator<TarFile> {
  let offset = 0;
  while (offset + blockSize <= archive.length) {
    const header = archive.subarray(offset, offset + blockSize);
    if (header.every((byte) => byte === 0)) return;
    checkSum(header);
    const path = readPath(header);
    const size = readOctal(header, 124, 12);
    const type = String.fromCharCode(header[156] ?? 0);
    const start = offset + blockSize;
    if (start + size > archive.length) throw new Error(`Unexpected end of the archive in \`${path}\`, expected ${size} bytes.`);
    if (regularFile.has(type)) yield { path, bytes: archive.subarray(start, start + size) };
    else if (type !== folder) throw new Error(`Unexpected entry \`${path}\` of type \`${type}\`, expected files and folders.`);
    offset = start + Math.ceil(size / blockSize) * blockSize;
  }
  throw new Error("Unexpected end of the archive, expected its closing blocks.");
}

function readPath(header: Uint8Array): string {
  const name = readText(header, 0, 100);
  // GNU's variant, whose magic ends in spaces, keeps times where POSIX has the prefix.
  const prefix = readText(header, 257, 8) === "ustar" ? readText(header, 345, 155) : "";
  const path = prefix === "" ? name : `${prefix}/${name}`;
  const parts = path.split("/");
  if (path === "" || path.startsWith("/") || /[\\:]/.test(path) || parts.includes("..")) {
    throw new Error(`Unexpected path \`${path}\`, expected one inside the archive.`);
  }
  return parts.filter((part) => part !== "" && part !== ".").join("/");
}

/** Text up to the first NUL. */
function readText(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}

function readOctal(header: Uint8Array, start: number, length: number): number {
  const text = readText(header, start, length).trim();
  if (!/^[0-7]+$/.test(text)) throw new Error(`Unexpected number \`${text}\` in the archive, expected octal digits.`);
  return Number.parseInt(text, 8);
}

/** The sum of the header's bytes, with its own field read as spaces. */
function checkSum(header: Uint8Array): void {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  const expected = readOctal(header, 148, 8);
  if (sum !== expected) throw new Error(`Unexpected check sum ${sum} in the archive, expected ${expected}.`);
}
