import type { Element } from "hast";
import temml from "temml";
import { describe, expect, it } from "vitest";
import { finishFormula } from "../../../../pipeline/stages/emit/epub/finish-formula.ts";
import { checkEpubs } from "../../../support/check-epubs.ts";
import { emitBook } from "../../../support/emit-book.ts";
import { content } from "../../../support/test-document.ts";

const formulas = [
  "\\begin{align}a&=b\\\\c&=d\\end{align}",
  "\\boxed{x}",
  "x=y\\tag{1}",
  "\\begin{cases}a & x>0\\\\b\\end{cases}",
  "\\begin{array}{|c|l|}\\hline a&b\\\\\\hline\\end{array}",
  "\\xrightarrow[a]{b}",
  "\\textcolor{red}{x}\\colorbox{yellow}{y}",
  "\\sideset{_1^2}{_3^4}\\sum",
  "\\text{für $x$ всё}",
  "{\\Large x}\\tfrac12\\dfrac34\\binom{n}{k}",
  "\\cancel{x}\\underbrace{y}_{z}\\overparen{ab}",
  "\\begin{CD}A @>>> B\\end{CD}",
  "\\left(\\frac{\\partial f}{\\partial x}\\middle|\\right)",
];

function formula(tex: string): Element {
  const [math] = content(temml.renderToString(tex, { displayMode: true }).replace(/ style="[^"]*"/g, ""));
  if (math?.type !== "element") throw new Error("temml gives an element");
  return { ...math, properties: { ...math.properties, altText: tex } };
}

describe("finishFormula", () => {
  it("writes MathML's names as MathML does, and says whose they are", () => {
    expect(finishFormula(formula("x")).properties).toMatchObject({
      xmlns: "http://www.w3.org/1998/Math/MathML",
      alttext: "x",
      display: "block",
    });
  });

  it("gives a style to the element that MathML has for it", () => {
    const boxed: Element = { type: "element", tagName: "mrow", properties: { displaystyle: "true", scriptlevel: "0" }, children: [] };
    expect(finishFormula(boxed).tagName).toBe("mstyle");
  });

  it("leaves words in a formula, and no HTML", () => {
    const text: Element = { type: "element", tagName: "mtext", properties: {}, children: content('<span class="x">so <b>that</b></span>') };
    expect(finishFormula(text).children).toEqual([{ type: "text", value: "so that" }]);
  });

  it("makes of every kind of formula one that EPUBCheck accepts", async () => {
    const books = Object.fromEntries(
      await Promise.all(formulas.map(async (tex): Promise<[string, Uint8Array]> => [tex, await emitBook({ body: [formula(tex)] })])),
    );
    const { findings } = await checkEpubs(books);
    expect(Object.keys(findings)).toEqual(formulas);
    expect(Object.fromEntries(Object.entries(findings).filter(([, list]) => list.length > 0))).toEqual({});
  });
});
