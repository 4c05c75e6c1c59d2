// In:  the editions of an article that one handout is to have, in their order.
// Out: one PDF, and what its printer must know.
import type { HandoutKind } from "../../../../model/handout.ts";
import { printDocument } from "../print-document.ts";
import { booklet } from "./booklet.ts";
import type { HandoutMaker, HandoutSource, MadeHandout, PrintedSource } from "./handout-maker.ts";
import { largePrint } from "./large-print.ts";
import { summary } from "./summary.ts";
import { trim } from "./trim.ts";

/** Every kind of handout. */
const handouts: Readonly<Record<HandoutKind, HandoutMaker>> = { booklet, summary, "large-print": largePrint, trim };

/** Makes a handout of the editions of an article. */
export async function makeHandout(
  kind: HandoutKind,
  [first, ...others]: readonly [HandoutSource, ...HandoutSource[]],
): Promise<MadeHandout> {
  const maker = handouts[kind];
  const print = async ({ document, context }: HandoutSource): Promise<PrintedSource> => {
    const selected = maker.select?.(document) ?? document;
    return { document: selected, context, printed: await printDocument(selected, context, maker.variant(context)) };
  };
  const [head, ...rest] = [await print(first), ...(await printOthers(others, print))] as const;
  const { handout, diagnostics } = maker.assemble([head, ...rest]);
  return { handout, diagnostics: [...[head, ...rest].flatMap(({ printed }) => printed.diagnostics), ...diagnostics] };
}

async function printOthers(
  sources: readonly HandoutSource[],
  print: (source: HandoutSource) => Promise<PrintedSource>,
): Promise<PrintedSource[]> {
  const prints: PrintedSource[] = [];
  for (const source of sources) prints.push(await print(source));
  return prints;
}
