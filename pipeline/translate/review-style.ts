/** How a review copy looks, on a screen and on paper, also without colours. */
export const reviewStyle = `
:root { color-scheme: light dark; font: 1rem/1.5 Georgia, "Times New Roman", serif; }
body { margin: 0 auto; max-width: 75rem; padding: 1rem; }
h1, h2, th, .where, .state, .comment, .change { font-family: system-ui, sans-serif; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-block-start: 2rem; }
table { border-collapse: collapse; inline-size: 100%; table-layout: fixed; }
th, td { border-block-start: 1px solid; padding: .5rem; text-align: start; vertical-align: top; overflow-wrap: break-word; }
th:first-child { inline-size: 3rem; font-weight: normal; font-variant-numeric: tabular-nums; }
p { margin: 0 0 .4rem; }
.where, .state, .comment, .change { font-size: .8rem; }
.open .state { font-weight: bold; border: 1px solid; inline-size: fit-content; padding: 0 .3rem; }
.comment::before { content: "# "; }
code { font-family: ui-monospace, monospace; font-size: .85em; border: 1px solid; border-radius: .2em; padding: 0 .15em; opacity: .8; }
del { text-decoration: line-through; } ins { text-decoration: underline; }
@media print {
  :root { font-size: 9pt; } body { max-width: none; padding: 0; }
  thead { display: table-header-group; } tr { break-inside: avoid; } h2 { break-after: avoid; }
}
`;
