import type { AnchorId } from "../../model/unit.ts";

/** Ids that every page uses for itself: nothing in an article can have one. */
export const pageAnchors = ["contents", "content", "notes", "references", "languages", "title"] as AnchorId[];
