import type { Labels } from "../../../libraries/locale/labels.ts";
import type { Statement } from "../../../model/book.ts";
import type { BookFile } from "./book-file.ts";
import type { Inspection } from "./inspect-page.ts";
import { isAnimated } from "./is-animated.ts";

/**
 * Discovery metadata of EPUB Accessibility 1.1 §2, true of this very book: computed from what its text holds. The cover does
 * not count, and no conformance is claimed: that is for whoever has evaluated the book to say.
 */
export function describeAccessibility(text: Inspection, pictures: Iterable<BookFile>, hasPages: boolean, labels: Labels): Statement[] {
  const { headings, formulas, undescribed } = text;
  const hasPictures = text.pictures > 0;
  const isDescribed = undescribed === 0;
  const features = [
    ...(hasPictures && isDescribed ? ["alternativeText"] : []),
    "ARIA",
    "displayTransformability",
    ...(formulas > 0 ? ["MathML"] : []),
    ...(hasPages ? ["pageBreakMarkers", "pageNavigation"] : []),
    "readingOrder",
    ...(headings > 0 ? ["structuralNavigation"] : []),
    "tableOfContents",
  ];
  return [
    ["schema:accessMode", "textual"],
    ...(hasPictures ? ([["schema:accessMode", "visual"]] as const) : []),
    ...(isDescribed ? ([["schema:accessModeSufficient", "textual"]] as const) : []),
    ...(hasPictures ? ([["schema:accessModeSufficient", "textual,visual"]] as const) : []),
    ...features.map((feature): Statement => ["schema:accessibilityFeature", feature]),
    // Nobody has looked whether a moving picture flashes.
    ["schema:accessibilityHazard", [...pictures].some(({ bytes }) => isAnimated(bytes)) ? "unknown" : "none"],
    ["schema:accessibilitySummary", labels(isDescribed ? "accessibilitySummary" : "accessibilitySummaryUndescribed")],
  ];
}
