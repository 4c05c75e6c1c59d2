import type { Rule } from "../rule.ts";
import { citationHasEntry } from "./citation-has-entry.ts";
import { crossReferenceResolves } from "./cross-reference-resolves.ts";
import { footnoteHasContent } from "./footnote-has-content.ts";
import { footnoteIsDefined } from "./footnote-is-defined.ts";
import { imageExists } from "./image-exists.ts";

/** ONE FILE = ONE RULE: all rules, in the order in which they are judged. */
export const rules: readonly Rule[] = [citationHasEntry, footnoteIsDefined, footnoteHasContent, imageExists, crossReferenceResolves];
