import type { PageDocument, PageMemory } from "./page-dom.ts";

declare const document: PageDocument;
declare const window: PageMemory;

/** Runs in the page: takes back what `arrangePages` did, and forgets what was measured. */
export function clearPages(): void {
  for (const added of Array.from(document.querySelectorAll(".page-filler, .page-space, .note-rule, .note-reminder"))) {
    const parent = added.parentElement;
    added.remove();
    parent?.normalize();
  }
  for (const name of ["page-start", "is-moved", "is-at-foot"])
    for (const element of Array.from(document.querySelectorAll(`.${name}`))) {
      element.classList.remove(name);
      element.style["top"] = "";
    }
  for (const picture of Array.from(document.querySelectorAll("[data-max-height]"))) {
    picture.style["maxHeight"] = picture.dataset["maxHeight"] ?? "";
    picture.removeAttribute("data-max-height");
  }
  for (const element of Array.from(document.querySelectorAll("[style*='margin-block-start: 0']"))) element.style["marginBlockStart"] = "";
  document.documentElement.classList.remove("is-paged");
  window.blocks = [];
}
