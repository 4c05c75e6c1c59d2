import type { PageDocument, PageElement, PageStyle } from "./page-dom.ts";

declare const document: PageDocument;
declare function getComputedStyle(element: PageElement): PageStyle;

/** A drawing whose smallest letters, in CSS pixels, are too small. */
export interface SmallDrawing {
  readonly picture: string;
  readonly letters: number;
}

/** The size below which letters are not to be, and how high a page is, in CSS pixels. */
export interface DrawingRequest {
  readonly letters: number;
  readonly height: number;
  /** Whether the words of a drawing whose letters are too small all the same are repeated under its caption. */
  readonly repeatsWords: boolean;
}

/**
 * Runs in the page: where the letters of a drawing would be too small, drawings that stand beside each other come to stand one
 * under the other, and one that is broad is turned by a quarter, so that it takes the height of a page; its caption goes to the
 * next page if need be. Gives the drawings that are too small all the same.
 */
export function fitDrawings({ letters, height, repeatsWords }: DrawingRequest): SmallDrawing[] {
  const drawings = Array.from(document.querySelectorAll("svg[data-picture]")).filter((drawing) => (sizeIn(drawing) ?? 0) > 0);
  for (const drawing of drawings) if (isSmall(drawing)) drawing.closest(".row.pictures")?.classList.add("is-stacked");
  for (const drawing of drawings) {
    const figure = drawing.closest("figure");
    if (figure !== null && isSmall(drawing)) turn(drawing, figure);
    drawing.dataset["leastHeight"] = String(leastHeightOf(drawing));
  }
  if (repeatsWords) for (const drawing of drawings.filter(isSmall)) repeatWords(drawing);
  for (const figure of Array.from(document.querySelectorAll("figure"))) fitFigure(figure);
  const small = new Map<string, number>();
  for (const drawing of drawings.filter(isSmall)) {
    const picture = drawing.dataset["picture"] ?? "";
    small.set(picture, Math.min(small.get(picture) ?? letters, sizeIn(drawing) ?? letters));
  }
  return [...small].map(([picture, size]) => ({ picture, letters: size }));

  function isSmall(drawing: PageElement): boolean {
    return (sizeIn(drawing) ?? letters) < letters - 0.01;
  }

  /** The size of the smallest letters of a drawing, as they come to stand on the page. */
  function sizeIn(drawing: PageElement): number | undefined {
    const sizes = Array.from(drawing.querySelectorAll("text, tspan")).flatMap((text) => {
      const matrix = text.getScreenCTM?.();
      const hasLetters = Array.from(text.childNodes).some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim() !== "");
      if (!matrix || !hasLetters) return [];
      const { a, b, c, d } = matrix;
      return [Number.parseFloat(getComputedStyle(text)["fontSize"] ?? "") * Math.sqrt(Math.abs(a * d - b * c))];
    });
    return sizes.length === 0 ? undefined : Math.min(...sizes);
  }

  /** No drawing is made smaller than its letters allow, however little room there is. */
  function leastHeightOf(drawing: PageElement): number {
    const { height: own } = drawing.getBoundingClientRect();
    return Math.min(own, (own * letters) / (sizeIn(drawing) ?? letters));
  }

  /** Turns a drawing if it grows by that, beside its caption if its letters are large enough there. */
  function turn(drawing: PageElement, figure: PageElement): void {
    const [x = 0, y = 0, across = 0, along = 0] = (drawing.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
    const { width, height: own } = drawing.getBoundingClientRect();
    const now = Math.min(width / across, own / along);
    if (!(now > 0)) return;
    const breadth = (drawing.parentElement?.getBoundingClientRect().width ?? width) / along;
    const caption = figure.querySelector("figcaption")?.getBoundingClientRect().height ?? 0;
    const besideCaption = Math.min((height - caption - 12) / across, breadth);
    const wanted = (letters / (sizeIn(drawing) ?? letters)) * now;
    const scale = besideCaption < wanted ? Math.min((height - 2) / across, breadth) : besideCaption;
    if (scale <= now * 1.05) return;
    const turned = document.createElementNS("http://www.w3.org/2000/svg", "g");
    turned.setAttribute("transform", `translate(0 ${across}) rotate(-90) translate(${-x} ${-y})`);
    turned.append(...Array.from(drawing.childNodes));
    drawing.append(turned);
    drawing.setAttribute("viewBox", `0 0 ${along} ${across}`);
    drawing.style["width"] = `${along * scale}px`;
    drawing.style["height"] = `${across * scale}px`;
    drawing.style["maxHeight"] = `${across * scale}px`;
    drawing.style["marginInline"] = "auto";
  }

  /** Puts the words of a drawing under the caption of its figure, in the size of the text. */
  function repeatWords(drawing: PageElement): void {
    const texts = Array.from(drawing.querySelectorAll("text"), ({ textContent }) => textContent?.replace(/\s+/g, " ").trim() ?? "");
    const list = document.createElement("p");
    list.className = "drawing-words";
    list.setAttribute("lang", drawing.closest("[lang]")?.getAttribute("lang") ?? "");
    list.append([...new Set(texts)].filter((text) => text !== "").join(" · "));
    drawing.closest("figure")?.querySelector("figcaption")?.append(list);
  }

  /**
   * A figure that is higher than a page: several drawings in it become lower together as far as their letters allow. Where they
   * do not, it may break between its drawings and its caption.
   */
  function fitFigure(figure: PageElement): void {
    const surplus = figure.getBoundingClientRect().height - height + 2;
    const pictures = Array.from(figure.querySelectorAll("img, svg"), (picture) => ({
      picture,
      now: picture.getBoundingClientRect().height,
      least: Number(picture.dataset["leastHeight"] ?? 0),
    }));
    if (surplus <= 2 || pictures.length === 0) return;
    const share = 1 - surplus / pictures.reduce((sum, { now }) => sum + now, 0);
    const isLegible = share > 0.5 && pictures.every(({ now, least }) => now * share >= least);
    if (!isLegible) figure.classList.add("is-parted");
    else if (pictures.length > 1) for (const { picture, now } of pictures) picture.style["maxHeight"] = `${now * share}px`;
  }
}
