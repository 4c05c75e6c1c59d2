import type { Tally } from "../../libraries/translation/coverage.ts";
import { type PassageProgress, passageProgress } from "../../libraries/translation/survey.ts";
import { changeClasses } from "../../model/change.ts";
import type { Counts } from "./counts-schema.ts";

/** The states of passages in the words of a report. */
export const progressNames: Readonly<Record<PassageProgress, string>> = {
  current: "current",
  carriedOver: "carried over",
  inherited: "inherited",
  stale: "stale",
  draft: "draft",
  suggested: "suggested",
  missing: "missing",
  invalid: "with errors",
};

/** Counts in words, state by state: `138 current`, `1 stale: 1 minor (24 words)`; what is nought is left out. */
export function describeCounts({
  progress,
  stale,
}: Pick<Counts, "progress" | "stale">): { readonly state: PassageProgress; readonly text: string }[] {
  return passageProgress.flatMap((state) => {
    const tally = progress[state];
    if (tally.units === 0) return [];
    const words = ["current", "inherited"].includes(state) ? "" : ` (${several(tally.words, "word")})`;
    const classes = state === "stale" ? `: ${describeClasses(stale)}` : "";
    return [{ state, text: `${tally.units} ${progressNames[state]}${classes}${words}` }];
  });
}

/** Stale passages by the weight of their change: `2 punctuation, 1 minor`. */
export function describeClasses(stale: Counts["stale"]): string {
  return changeClasses.flatMap((name) => nonzero(stale[name], name)).join(", ");
}

/** A number and what it counts, in the right number. */
export function several(count: number, name: string): string {
  return `${count.toLocaleString("en")} ${name}${count === 1 ? "" : "s"}`;
}

function nonzero({ units }: Tally, name: string): string[] {
  return units === 0 ? [] : [`${units} ${name}`];
}
