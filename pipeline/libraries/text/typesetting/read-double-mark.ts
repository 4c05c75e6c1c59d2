import { kind } from "./character-kinds.ts";
import type { QuoteReading, QuoteSituation, QuoteUse } from "./quote-situation.ts";

/** Reads a mark that is never an apostrophe: by its shape where that is plain, by what stands beside it otherwise. */
export function readDoubleMark(situation: QuoteSituation): QuoteReading {
  const { token, stack } = situation;
  const around = useByContext(situation);
  const opened = stack.innermost(token.family);
  const settle = (use: QuoteUse): QuoteReading => (around === use ? { use } : { use, unsure: true });
  switch (token.mark) {
    case "„":
    case "「":
    case "『":
      return { use: "open" };
    case "」":
    case "』":
      return { use: "close" };
    case "“":
      return around === undefined ? settle(opened === "„" ? "close" : "open") : { use: around };
    case "”":
      return settle(around === "open" && opened === undefined ? "open" : "close");
    case "«":
    case "‹":
      return settle(around === "close" && (opened === "»" || opened === "›") ? "close" : "open");
    case "»":
    case "›":
      return settle(around === "open" && opened === undefined ? "open" : "close");
    default:
      if (around === undefined) return { use: "plain" };
      // 5" is five inches unless a quotation is open.
      return around === "close" && opened === undefined && token.before === kind.digit ? { use: around, unsure: true } : { use: around };
  }
}

function useByContext({ token, left, stack }: QuoteSituation): "open" | "close" | undefined {
  const { right, family, before } = token;
  const isOpen = stack.innermost(family) !== undefined;
  if (left === "edge") return right === "edge" || right === "shut" ? undefined : "open";
  if (left === "joint") {
    if (right === "word") return "open";
    return isOpen ? "close" : undefined;
  }
  if (right !== "word" || isOpen) return "close";
  return before === kind.point || before === kind.closing ? "open" : undefined;
}
