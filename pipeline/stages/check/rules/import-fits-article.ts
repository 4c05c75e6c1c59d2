import type { InputRule } from "../rule.ts";

/** A passage that is imported belongs to the article, has all codes of its passage, and overwrites nobody's work. */
export const importFitsArticle: InputRule = { id: "import-fits-article", scope: "input", severity: "error" };
