/** What an exported passage says of itself for the way back, by its context type. */
export const exchangeContexts = {
  /** The passage as its Markdown. */
  passage: "x-tetrapla-passage",
  /** The state and the fingerprint that its translation had. */
  translation: "x-tetrapla-translation",
} as const;
