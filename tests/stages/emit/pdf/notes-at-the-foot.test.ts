import { afterAll, describe, expect, it } from "vitest";
import { lostLetters, strayNotes } from "../../../support/print/judge-paper.ts";
import { closePress, printPaper } from "../../../support/print/print-paper.ts";
import { Prose } from "../../../support/print/prose.ts";
import { TestNotes } from "../../../support/print/test-notes.ts";

afterAll(closePress);

describe("notes", () => {
  it("stand at the foot of the page that calls them, wherever they are called", async () => {
    const prose = new Prose(1);
    const notes = new TestNotes();
    const call = (): string => notes.call(prose.text(4 + prose.number(90)));
    const parts: string[] = [
      `<aside class="infobox" id="facts"><table><tbody><tr><th>Size</th><td>small${call()}</td></tr><tr><th>Age</th><td>old</td></tr></tbody></table></aside>`,
    ];
    for (let section = 1; section <= 8; section += 1) {
      const p = (): string => {
        const words = prose.text(30 + prose.number(100));
        return `<p>${words}${prose.number(2) === 0 ? call() : ""} ${prose.text(20)}${prose.number(3) === 0 ? call() : ""}</p>`;
      };
      parts.push(`<section><h2 id="s${section}">Section ${section}${section % 3 === 0 ? call() : ""}</h2>${p()}${p()}`);
      parts.push(`<ul><li>${prose.text(25)}${call()}</li><li><p>${prose.text(40)}</p><p>${prose.text(10)}${call()}</p></li></ul>`);
      parts.push(`<blockquote><p>${prose.text(45)}${call()}</p></blockquote>`);
      parts.push(
        `<table id="t${section}"><caption>Table ${section}. ${prose.text(5)}${call()}</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody>${Array.from({ length: 9 }, (_, row) => `<tr><td>${prose.text(3)}</td><td>${prose.text(6)}${row % 4 === 0 ? call() : ""}</td></tr>`).join("")}</tbody></table>`,
      );
      parts.push(
        `<figure class="figure" id="f${section}"><img src="p.png" alt="a point" width="300" height="200"><figcaption>Figure ${section}. ${prose.text(9)}${call()}</figcaption></figure>`,
      );
      parts.push(`${p()}${section > 2 ? `<p>As said${notes.callAgain(section - 1)} before. ${prose.text(30)}</p>` : ""}</section>`);
    }
    const { onePixel } = await import("../../../support/test-context.ts");
    const printed = await printPaper({ body: parts.join(""), images: { "p.png": onePixel }, ...notes.parts });
    expect(strayNotes(printed)).toEqual([]);
    expect(printed.diagnostics).toEqual([]);
    // So many notes leave some pages no better end than within a word.
    expect(lostLetters(printed)).toEqual([]);
  });
});
