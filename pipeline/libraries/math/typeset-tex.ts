import temml from "temml";

/** MathML of a formula, or why its TeX has none. */
export type TypesetTex = { readonly markup: string } | { readonly fault: TexFault };

export interface TexFault {
  /** A sentence without its full stop. */
  readonly message: string;
  /** Offset in the TeX where reading stopped, when that is known. */
  readonly offset?: number;
}

/** Typesets a formula; it can name nothing outside itself, and macros expand within bounds. */
export function typesetTex(tex: string, display: boolean): TypesetTex {
  try {
    return {
      markup: temml.renderToString(tex, { displayMode: display, throwOnError: true, trust: false, maxExpand: 1000, maxSize: [50, 50] }),
    };
  } catch (error) {
    return { fault: describe(error) };
  }
}

function describe(error: unknown): TexFault {
  const { message, position } = error as { message?: unknown; position?: unknown };
  // temml shows the place in its message, with combining marks below the letters.
  const [, words] = /^\s*(.*?)(?: at (?:position \d+|end of input):|$)/s.exec(String(message)) ?? [];
  return {
    message: (words ?? "").trim().replace(/\.$/, "") || "TeX in error",
    ...(typeof position === "number" ? { offset: position } : {}),
  };
}
