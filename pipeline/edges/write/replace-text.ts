import { readFile, realpath, stat } from "node:fs/promises";
import { writeFileAtomically } from "./write-file-atomically.ts";

const byteOrderMark = "\uFEFF";

/**
 * Puts a new text into a user's file, unless the file is not what it was when somebody decided so; says whether it did.
 * A byte order mark, the permissions and a symbolic link stay.
 */
export async function replaceText(path: string, before: string, after: string): Promise<boolean> {
  const file = await realpath(path).catch(() => undefined);
  if (file === undefined) return false;
  const [content, { mode }] = await Promise.all([readFile(file, "utf8"), stat(file)]);
  const mark = content.startsWith(byteOrderMark) ? byteOrderMark : "";
  if (content.slice(mark.length) !== before) return false;
  await writeFileAtomically(file, mark + after, mode & 0o777);
  return true;
}
