/** The style of the report's page. States differ by colour and by pattern; colours have a contrast of 3 : 1 with their ground. */
export const reportStyle = `
:root { color-scheme: light dark; --ground: #fdfcfa; --card: #fff; --ink: #1c1b19; --soft: #5d5a54; --line: #dedad2;
  --current: #2c7a4b; --carried: #2f7f86; --inherited: #3b6ea8; --stale: #b7791f; --draft: #8455a8; --suggested: #a0527d;
  --missing: #8d8880; --invalid: #b3362b; --added: #dff3e4; --removed: #fbe3e0; }
@media (prefers-color-scheme: dark) { :root { --ground: #17181a; --card: #202225; --ink: #ece9e4; --soft: #aaa69f; --line: #3a3c40;
  --current: #5fb783; --carried: #5fb3ba; --inherited: #79a9df; --stale: #e0a94a; --draft: #bd92de; --suggested: #da8fb8;
  --missing: #8b8780; --invalid: #ee7d72; --added: #1d3d2a; --removed: #4a2522; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.25rem 4rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; }
header p, footer p, .small { color: var(--soft); font-size: .875rem; }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; }
.card h2 { margin: 0; font-size: 1rem; color: var(--soft); }
.card p { margin: .25rem 0 .5rem; }
.language { font-weight: 400; }
.states { list-style: none; margin: .6rem 0; padding: 0; font-size: .875rem; }
.share { font-size: 2rem; font-weight: 600; line-height: 1.2; }
.number, .share, .trend, td { font-variant-numeric: tabular-nums; }
.trend { font-size: .875rem; font-weight: 500; margin-left: .5rem; color: var(--soft); }
.trend.up { color: var(--current); } .trend.down, .below, .error { color: var(--invalid); } .warning { color: var(--stale); }
.bar { position: relative; display: flex; height: .75rem; border-radius: .25rem; overflow: hidden; background: var(--line); min-width: 8rem; }
.bar i + i { border-left: 1px solid var(--card); }
.bar .minimum { position: absolute; top: 0; bottom: 0; width: 2px; border: 0; background: var(--ink); }
.is-current { background: var(--current); } .is-carriedover { background: var(--carried); } .is-inherited { background: var(--inherited); }
.is-stale { background: repeating-linear-gradient(135deg, var(--stale) 0 5px, color-mix(in srgb, var(--stale) 55%, var(--card)) 5px 8px); }
.is-draft { background: repeating-linear-gradient(90deg, var(--draft) 0 4px, color-mix(in srgb, var(--draft) 55%, var(--card)) 4px 6px); }
.is-suggested { background: repeating-linear-gradient(0deg, var(--suggested) 0 2px, color-mix(in srgb, var(--suggested) 55%, var(--card)) 2px 4px); }
.is-missing { background: repeating-linear-gradient(45deg, var(--missing) 0 1px, var(--line) 1px 6px); }
.is-invalid { background: repeating-linear-gradient(135deg, var(--invalid) 0 3px, var(--ink) 3px 5px); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 1rem 0; padding: 0; font-size: .875rem; color: var(--soft); }
.swatch { display: inline-block; width: 1rem; height: .75rem; border-radius: .2rem; margin-right: .4rem; vertical-align: -.05rem; }
.swatch.line { width: 2px; background: var(--ink); margin-left: .5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; min-width: 40rem; }
th, td { border-bottom: 1px solid var(--line); padding: .5rem .75rem .6rem 0; text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--soft); font-size: .875rem; }
details > summary { cursor: pointer; padding: .25rem 0; }
.passages, .findings { padding-left: 1.5rem; }
.passages li, .findings li { margin: 0 0 1.25rem; } .passages p, .findings p { margin: .15rem 0; max-width: 48rem; overflow-wrap: anywhere; }
.translation { color: var(--soft); }
ins { background: var(--added); text-decoration: underline; } del { background: var(--removed); }
code { font: .875em ui-monospace, monospace; }
:focus-visible { outline: 2px solid var(--inherited); outline-offset: 2px; }
@media print { body { max-width: none; padding: 0; } .bar, .swatch { print-color-adjust: exact; } }
`;
