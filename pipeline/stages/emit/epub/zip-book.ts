import { type Zippable, zipSync } from "fflate";

/** One entry of the container, by its path from the container's root. */
export interface ContainerEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is packed already gains nothing from being packed again. */
const packed = /\.(png|jpe?g|gif|webp|woff2)$/;

/**
 * The container (EPUB 3.3 §4.2): `mimetype` first and stored, the others in the order of their names, all with one fixed time.
 * Zip has local times without a zone, so the time is made by the same local clock that fflate reads it with.
 */
export function zipBook(entries: readonly ContainerEntry[]): Uint8Array {
  const time = { mtime: new Date(2000, 0, 1, 12), os: 3, attrs: 0o100644 << 16 };
  const sorted = [...entries].sort((left, right) => (left.path < right.path ? -1 : 1));
  const files: Zippable = { mimetype: [new TextEncoder().encode("application/epub+zip"), { ...time, level: 0 }] };
  for (const { path, bytes } of sorted) files[path] = [bytes, { ...time, level: packed.test(path) ? 0 : 9 }];
  return zipSync(files);
}
