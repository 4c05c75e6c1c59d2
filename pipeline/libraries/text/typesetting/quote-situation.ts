import type { QuoteToken, Side } from "./quote-context.ts";
import type { QuoteStack } from "./quote-stack.ts";
import type { Sheet } from "./sheet.ts";

/** What is known when a mark is read. */
export interface QuoteSituation {
  readonly sheet: Sheet;
  readonly token: QuoteToken;
  readonly left: Side;
  readonly stack: QuoteStack;
  /** Whether the next single mark would open or close; nothing when a double mark stands between. */
  readonly singleAhead: "open" | "close" | undefined;
}

/** What a mark does where it stands: `plain` marks, such as that of inches, are left as they are. */
export type QuoteUse = "open" | "close" | "apostrophe" | "plain";

/** A reading of one mark; what is `unsure` counts only as half of a pair. */
export interface QuoteReading {
  readonly use: QuoteUse;
  readonly unsure?: true;
}
