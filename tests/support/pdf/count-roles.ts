import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder } from "../new-folder.ts";

/** A finished PDF with all its objects and streams in the open, as qpdf writes it. */
export function openObjects(bytes: Uint8Array): string {
  const folder = newFolder();
  const [whole, open] = [join(folder, "whole.pdf"), join(folder, "open.pdf")];
  writeFileSync(whole, bytes);
  spawnSync("qpdf", ["--qdf", "--object-streams=disable", whole, open]);
  return readFileSync(open, "latin1");
}

/** How many elements of each role a PDF has. */
export function countRoles(bytes: Uint8Array): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, role = ""] of openObjects(bytes).matchAll(/^ {2}\/S \/(\w+)$/gm)) counts[role] = (counts[role] ?? 0) + 1;
  return counts;
}
