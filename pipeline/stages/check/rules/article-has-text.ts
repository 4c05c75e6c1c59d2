import type { InputRule } from "../rule.ts";

/** Every article's folder has one Markdown file that is its text. */
export const articleHasText: InputRule = { id: "article-has-text", scope: "input", severity: "error" };
