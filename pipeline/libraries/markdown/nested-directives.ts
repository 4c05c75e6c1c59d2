import { directive } from "micromark-extension-directive";
import type { Construct, Effects, Extension, State, TokenizeContext } from "micromark-util-types";

/** Directives nest no deeper than this: each level is tokenized anew, so that without a bound nesting takes quadratic time. */
const deepestNesting = 8;

/** Block directives for micromark, and no inline ones: those would eat prose such as "at 10:30". */
export function blockDirectivesSyntax(): Extension {
  const [container, ...others] = [directive().flow?.[colon] ?? []].flat();
  if (container === undefined) throw new Error("micromark-extension-directive has containers");
  return { flow: { [colon]: [withBoundedNesting(container), ...others] } };
}

const colon = 58;

function withBoundedNesting(container: Construct): Construct {
  return { ...container, tokenize };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    this.parser.directiveDepths ??= [];
    const depths = this.parser.directiveDepths;
    const { line } = this.now();
    const depth = (depths[line] ?? 0) + 1;
    if (depth > deepestNesting) return nok;
    return container.tokenize.call(
      this,
      effects,
      (code) => {
        // The content is tokenized when the whole has been: then its lines know how deep they are.
        const end = this.now().line;
        for (let inner = line + 1; inner <= end; inner++) depths[inner] = depth;
        return ok(code);
      },
      nok,
    );
  }
}

declare module "micromark-util-types" {
  interface ParseContext {
    /** How many directives stand around a line. */
    directiveDepths?: number[];
  }
}
