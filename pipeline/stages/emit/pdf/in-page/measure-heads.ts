import type { PageDocument } from "./page-dom.ts";

declare const document: PageDocument;

/** Runs in the page: the widths of texts as running heads, in CSS pixels. */
export function measureHeads(texts: readonly string[]): number[] {
  const box = document.createElement("div");
  box.className = "running-head";
  box.style["position"] = "absolute";
  box.style["whiteSpace"] = "nowrap";
  const spans = texts.map((text) => {
    const span = document.createElement("span");
    span.append(text);
    return span;
  });
  box.append(...spans);
  document.body.append(box);
  const widths = spans.map((span) => span.getBoundingClientRect().width);
  box.remove();
  return widths;
}
