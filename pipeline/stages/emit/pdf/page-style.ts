import type { PageGeometry } from "./paginate/page-geometry.ts";
import type { PrintVariant } from "./print-variant.ts";

/** The rules on which the making of pages relies, whatever the theme says: the sheet, the field, and where things come to stand. */
export function pageStyle(
  { width, height, top, bottom, inner, outer, textWidth, textHeight }: PageGeometry,
  variant?: PrintVariant["name"],
): string {
  // Justified lines may be wider than the field by a rounding, and Chromium shrinks all pages when anything is wider than them.
  const edge = outer - 1;
  return `
@page { size: ${width}px ${height}px; margin: ${top}px ${edge}px ${bottom}px ${inner}px; }
@page :left { margin-left: ${edge}px; margin-right: ${inner}px; }
@page :right { margin-left: ${inner}px; margin-right: ${edge}px; }
html { --page-width: ${textWidth}px; --page-height: ${textHeight}px; text-rendering: geometricPrecision; orphans: 1; widows: 1; overflow-wrap: break-word; }
body { margin: 0; padding: 0; width: ${textWidth}px; }
p, li, blockquote, pre { orphans: 1; widows: 1; }
tfoot { display: table-row-group; }
h1, h2, h3, h4, h5, h6 { break-inside: avoid; break-after: avoid; }
.foot-notes { position: absolute; top: 0; inset-inline-start: 0; width: ${textWidth}px; margin: 0; }
.foot-notes > ol { margin: 0; padding: 0; }
.foot-notes > ol > li { box-sizing: border-box; width: calc(${textWidth}px - var(--note-indent, 17px)); margin: 0; margin-inline-start: var(--note-indent, 17px); padding-block: 1px; }
.page-start { break-before: page; }
.page-filler { display: inline-block; width: 0; margin: 0; padding: 0; border: 0; }
.page-filler.is-below { vertical-align: top; }
.page-filler.is-above { vertical-align: bottom; }
.page-space { height: 0; margin: 0; }
.is-paged .foot-notes { position: static; }
.is-paged .is-moved, .note-rule, .note-reminder { position: absolute; inset-inline-start: 0; box-sizing: border-box; width: ${textWidth}px; margin: 0; }
.is-paged .foot-notes > ol > .is-at-foot { position: absolute; inset-inline-start: 0; }
figure.is-parted { break-inside: auto; }
.row.is-stacked, .row.is-stacked > .cell { display: block; }
.is-narrow :is(th, td) { padding-inline: 0 4px; }
.breaks-anywhere, .breaks-anywhere * { overflow-wrap: anywhere; white-space: normal; }
.is-checked body { height: ${textHeight}px; columns: ${textWidth}px 1; column-count: auto; column-gap: 0; column-fill: auto; }
.is-checked .page-start { break-before: column; }
${variant === "large-print" ? largeMargins : ""}`;
}

/** The boxes in the margins of pages know no class (CSS Paged Media 3, 5). */
const largeMargins = `
@page { @top-left { font-size: 14pt; letter-spacing: 0; } @top-right { font-size: 14pt; letter-spacing: 0; } @bottom-center { font-size: 18pt; padding-block-start: 14px; } }
`;
