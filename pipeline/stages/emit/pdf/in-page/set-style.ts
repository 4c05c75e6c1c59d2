import type { PageDocument } from "./page-dom.ts";

declare const document: PageDocument;

/** Runs in the page: gives a `style` element its rules. */
export function setStyle({ id, rules }: { readonly id: string; readonly rules: string }): void {
  const style = document.getElementById(id);
  if (style === null) throw new Error(`Unexpected absence of the style \`${id}\`, expected it in the page.`);
  style.textContent = rules;
}
