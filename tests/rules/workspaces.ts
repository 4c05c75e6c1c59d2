import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkWorkspace } from "../../pipeline/build/check-workspace.ts";
import type { Diagnostic } from "../../pipeline/model/diagnostic.ts";

/** A temporary folder that is removed when the work in it is done. */
export async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), "tetrapla-rules-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lays workspaces over each other and adds the labels and conventions of their locales. */
export function layWorkspace(folder: string, layers: readonly string[]): void {
  for (const layer of layers) cpSync(layer, folder, { recursive: true });
  mkdirSync(join(folder, "translations/en"), { recursive: true });
  for (const locale of readdirSync(join(folder, "translations"), { withFileTypes: true })) {
    if (!locale.isDirectory() || !existsSync(`translations/${locale.name}`)) continue;
    for (const name of ["ui.json", "locale.yaml"]) {
      const target = join(folder, "translations", locale.name, name);
      if (!existsSync(target)) cpSync(`translations/${locale.name}/${name}`, target);
    }
  }
}

/** What `tetrapla check` finds in a workspace, a line each. */
export async function findingsIn(root: string): Promise<string[]> {
  return (await checkWorkspace(root, undefined)).diagnostics.map(lineOf);
}

/** A finding on a line. */
export function lineOf({ place, severity, ruleId, reason, waived }: Diagnostic): string {
  const start = place.position?.start;
  const where = start === undefined ? place.file : `${place.file}:${start.line}:${start.column}`;
  return `${where} ${severity} ${ruleId} ${reason}${waived === undefined ? "" : ` (accepted: ${waived})`}`;
}
