import { describe, expect, it } from "vitest";
import { cleanSvg } from "../../../../pipeline/stages/emit/epub/clean-svg.ts";
import { collectPictures } from "../../../../pipeline/stages/emit/epub/collect-pictures.ts";
import { emitBook } from "../../../support/emit-book.ts";
import { onePixel } from "../../../support/test-context.ts";
import { testDocument } from "../../../support/test-document.ts";
import { bookFile } from "../../../support/unzip-book.ts";

const clean = (svg: string): string => new TextDecoder().decode(cleanSvg(svg));

describe("collectPictures", () => {
  it("takes the pictures that are shown, under names that every reader can open and that tell what they are", () => {
    const images = { "Фото №1.PNG": onePixel, "a/map.jpg": onePixel, "b/Map.png": onePixel, "unused.png": onePixel };
    const body = Object.keys(images)
      .slice(0, 3)
      .map((path) => `<img src="${path}">`)
      .join("");
    const pictures = collectPictures(testDocument({ body, images }));
    expect([...pictures].map(([path, { path: name, mediaType }]) => `${path} → ${name} ${mediaType}`)).toEqual([
      "Фото №1.PNG → images/no1.png image/png",
      "a/map.jpg → images/map.png image/png",
      "b/Map.png → images/map-2.png image/png",
    ]);
  });

  it("leaves out a picture that a book cannot hold, and shows its words", async () => {
    const parts = { body: '<p><img src="a.avif" alt="A view of it"></p>', images: { "a.avif": "\0\0\0\u001Cftypavif" } };
    expect(collectPictures(testDocument(parts)).size).toBe(0);
    expect(bookFile(await emitBook(parts), "text-01.xhtml")).toContain('<span class="missing-picture">A view of it</span>');
  });
});

describe("cleanSvg", () => {
  it("keeps a drawing, as XML", () => {
    expect(
      clean(
        '<?xml version="1.0"?><!DOCTYPE svg><svg viewBox="0 0 1 1"><style>.a{fill:url(#b)}</style><linearGradient id="b"/><use xlink:href="#b"/><text>a &lt; b</text></svg>',
      ),
    ).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1 1"><style>.a{fill:url(#b)}</style><linearGradient id="b" /><use xlink:href="#b" /><text>a &#x3C; b</text></svg>\n',
    );
  });

  it.each([
    ["a script", "<script>alert(1)</script>"],
    ["an event", '<rect onclick="alert(1)"/>'],
    ["a picture from elsewhere", '<image href="https://x.y/z.png"/>'],
    ["a link", '<a href="https://x.y">x</a>'],
    ["a paint from elsewhere", "<rect fill=\"url( 'https://x.y/z#p' )\"/>"],
    ["a hidden paint", '<rect fill="\\75rl(https://x.y/z)"/>'],
    ["an import", "<style>@import 'https://x.y/z.css';</style>"],
    ["an unfinished request", "<style>a{fill:url(https://x.y/z</style>"],
    ["a moving link", '<set attributeName="href" to="https://x.y"/>'],
    ["other languages", "<foreignObject><p>https://x.y</p></foreignObject>"],
  ])("lets no %s through", (_, markup) => {
    expect(clean(`<svg viewBox="0 0 1 1">${markup}</svg>`)).not.toMatch(/alert|x\.y/);
  });

  it("gives nothing for what is no drawing", () => {
    expect(cleanSvg("words")).toBeUndefined();
  });

  it("takes no longer for hostile styles than their length deserves", () => {
    const start = performance.now();
    for (const part of ["url(", "url( ", "@import", "url('#"]) clean(`<svg><style>${part.repeat(50_000)}</style></svg>`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
