import type { Diagnostic } from "../../../../model/diagnostic.ts";
import { finishPdf } from "../finish/finish-pdf.ts";
import { lettersAreMissing, linkTextsOf, marginsOf } from "../finish-document.ts";
import { describeHandout } from "./describe-handout.ts";
import type { PrintedSources } from "./handout-maker.ts";
import { joinSources } from "./join-sources.ts";

/** A file for readers, of one or several editions. */
export interface FinishedTogether {
  readonly bytes: Uint8Array;
  /** How many pages each edition has. */
  readonly lengths: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts the tagged prints of editions into one PDF/UA-1 and PDF/A-2a; the pages of each are counted from 1. */
export function finishTogether(prints: PrintedSources): FinishedTogether {
  const { file, prefixes, lengths } = joinSources(prints);
  const linkText = new Map(
    prints.flatMap(({ printed, context }, index) =>
      [...linkTextsOf(printed.file, printed.tree, context.conventions)].map(
        ([target, text]) => [target.startsWith("#") ? `#${prefixes[index]}${target.slice(1)}` : target, text] as const,
      ),
    ),
  );
  let start = 0;
  const pageLabels = new Map(
    lengths.map((length) => {
      const label = [start, { style: "D", first: 1 }] as const;
      start += length;
      return label;
    }),
  );
  const [{ document, printed }] = prints;
  const finished = finishPdf(file, {
    ...describeHandout(prints),
    linkText,
    margins: marginsOf(printed.geometry),
    conformance: { pdfua: true, pdfa: true },
    ...(lengths.length > 1 ? { pageLabels } : {}),
  });
  const diagnostics = finished.missing.length === 0 ? [] : [lettersAreMissing(document, finished.missing)];
  return { bytes: finished.bytes, lengths, diagnostics };
}
