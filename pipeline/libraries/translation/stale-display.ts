import { type ChangeClass, changeClasses } from "../../model/change.ts";
import type { StalePolicy } from "../../model/publication.ts";

/** What readers see of a stale translation, by how far its passage has changed: the translation, the translation marked, or the source passage. */
export type StaleDisplay = Readonly<Record<ChangeClass, "ok" | "mark" | "source">>;

/**
 * What a build shows. A draft shows all that it has. A release does what the publication says; a passage for which it
 * would have stopped is one that somebody has accepted, and marked.
 */
export function staleDisplay(policy: StalePolicy | undefined, isRelease: boolean): StaleDisplay {
  return displayOf((name) => {
    const action = policy?.[name] ?? "mark";
    if (action === "ok") return "ok";
    return isRelease && action === "source" ? "source" : "mark";
  });
}

/** Every stale translation marked. */
export const allMarked: StaleDisplay = displayOf(() => "mark");

function displayOf(actionOf: (name: ChangeClass) => "ok" | "mark" | "source"): StaleDisplay {
  return Object.fromEntries(changeClasses.map((name) => [name, actionOf(name)])) as StaleDisplay;
}
