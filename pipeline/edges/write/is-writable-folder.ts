import { access, constants, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** Whether files can be made in a folder, or the folder itself where it is not there yet. */
export async function isWritableFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return dirname(path) !== path && isWritableFolder(dirname(path));
  if (!found.isDirectory()) return false;
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}
