import type { RunKind } from "./build-record.ts";
import type { BuildRequest } from "./build-request.ts";

/** What a request asks for: the formats of editions, or handouts alone. */
export function runKind({ handouts }: Pick<BuildRequest, "handouts">): RunKind {
  return handouts === undefined ? "formats" : "handouts";
}
