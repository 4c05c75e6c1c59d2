import type { Publication } from "../../../model/publication.ts";
import type { Suppression } from "./suppression.ts";

/** The waivers of a publication as suppressions. */
export function fromWaivers({ waivers }: Publication): Suppression[] {
  return waivers.map(({ rule, ...waiver }) => ({ ruleId: rule, ...waiver }));
}
