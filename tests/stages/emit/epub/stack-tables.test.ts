import { describe, expect, it } from "vitest";
import { emitBook } from "../../../support/emit-book.ts";
import { bookFile } from "../../../support/unzip-book.ts";

function table(columns: number, head = true): string {
  const cells = (make: (index: number) => string): string => Array.from({ length: columns }, (_, index) => make(index)).join("");
  const heads = head ? `<thead><tr>${cells((index) => `<th scope="col">Head <em>${index}</em></th>`)}</tr></thead>` : "";
  return `<table>${heads}<tbody><tr><th scope="row">Row</th>${cells((index) => (index === 0 ? "" : `<td>${index}</td>`))}</tr></tbody></table>`;
}

const pageOf = async (body: string): Promise<string> => bookFile(await emitBook({ body }), "text-01.xhtml");

describe("a table", () => {
  it("of few columns is left as it is, and never scrolls: nobody needs to reach it with the keyboard", async () => {
    const page = await pageOf(table(3));
    expect(page).toContain('<div class="table-frame"><table>');
    expect(page).not.toMatch(/data-label|tabindex/);
  });

  it("of more columns has the words of its heads in each cell, for screens on which it is a list", async () => {
    const page = await pageOf(table(5));
    expect(page).toContain('<div class="table-frame stacks">');
    expect(page).toContain('<th scope="row">Row</th><td data-label="Head 1">1</td>');
    expect(page).toContain('<td data-label="Head 4">4</td>');
    expect(await pageOf(table(9))).toContain('<div class="table-frame stacks is-wide">');
  });

  it("without heads says nothing of its cells", async () => {
    expect(await pageOf(table(5, false))).not.toContain("data-label");
  });
});
