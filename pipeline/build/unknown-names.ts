import type { Diagnostic } from "../model/diagnostic.ts";
import type { Workspace } from "../model/workspace.ts";

/** What a request names. */
interface NamedThings {
  readonly articles?: readonly string[];
  readonly locales?: readonly string[];
  readonly parallel?: readonly (readonly string[])[];
}

/** Articles and locales that a request names and the workspace does not have. */
export function unknownNames({ articles = [], locales = [], parallel = [] }: NamedThings, workspace: Workspace): Diagnostic[] {
  const names: readonly string[] = workspace.articles;
  const tags: readonly string[] = workspace.publication.locales;
  const strange = [
    ...articles.filter((name) => !names.includes(name)).map((name) => `article \`${name}\``),
    ...[...new Set([...locales, ...parallel.flat()])].filter((name) => !tags.includes(name)).map((name) => `locale \`${name}\``),
  ];
  return strange.map((what) => ({
    ruleId: "request-is-known",
    severity: "error",
    place: { file: "publication.yaml" },
    reason: `Unexpected ${what}, expected what this workspace has: ${names.join(", ")} in ${tags.join(", ")}.`,
    note: "Correct the name on the command line.",
  }));
}
