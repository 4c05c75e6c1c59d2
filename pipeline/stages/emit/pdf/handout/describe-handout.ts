import { describePrint } from "../describe-print.ts";
import type { PrintMetadata } from "../finish/metadata/print-metadata.ts";
import type { PrintedSources } from "./handout-maker.ts";

/** What a handout says of itself: what its editions say, the titles side by side. */
export function describeHandout(prints: PrintedSources): PrintMetadata {
  const [{ document }] = prints;
  const titles = prints.map((print) => describePrint(print.document).title);
  return { ...describePrint(document), title: [...new Set(titles)].join(" \u00B7 ") };
}

/** The same for a file that only the press needs: it names the files for readers. */
export function describePressCopy(prints: PrintedSources): PrintMetadata {
  const files = prints.map(({ document: { edition, article } }) => `${edition}/${article}.pdf`);
  const [{ context }] = prints;
  return { ...describeHandout(prints), subject: context.labels("pressCopy", { file: files.join(", ") }) };
}
