import { z } from "zod";
import { readYaml } from "../../libraries/codec/checked-yaml.ts";
import type { Checked } from "../../model/diagnostic.ts";
import type { LinkLock, LinkState } from "../../model/link-lock.ts";
import { readText } from "./read-text.ts";

const linkState = z.strictObject({
  state: z.enum(["alive", "redirected", "dead"]),
  status: z.union([z.number(), z.string()]),
  checked: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected a day such as 2026-11-24"),
  location: z.string().optional(),
});

const lockSchema = z.strictObject({ version: z.literal(1), links: z.record(z.string(), linkState) });

/** Reads `links.lock.json`, which `check --online` writes: what is known of the addresses that the articles name. */
export async function readLinkLock(root: string): Promise<Checked<LinkLock>> {
  const { value: file, diagnostics } = await readText(root, "links.lock.json");
  if (file === undefined) return { value: new Map(), diagnostics };
  const read = readYaml({ file, ruleId: "link-lock-is-valid" }, lockSchema);
  return { value: new Map(Object.entries((read.value?.links ?? {}) as Record<string, LinkState>)), diagnostics: read.diagnostics };
}
