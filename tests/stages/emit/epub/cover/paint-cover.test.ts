import { imageSize } from "image-size";
import { describe, expect, it } from "vitest";
import { paintCover } from "../../../../../pipeline/stages/emit/epub/cover/paint-cover.ts";
import { epub } from "../../../../../pipeline/stages/emit/epub.ts";
import type { EmitContext } from "../../../../../pipeline/stages/emit/format.ts";
import { emitBook } from "../../../../support/emit-book.ts";
import { onePixel, plainContext, testContext } from "../../../../support/test-context.ts";
import { testDocument } from "../../../../support/test-document.ts";
import { unzipBook } from "../../../../support/unzip-book.ts";

const texts = {
  title: "Организа\u0301ция & <договор> ]]>",
  subtitle: "Under the title",
  authors: "A. Writer",
  publisher: "House",
  language: "Русский",
};

/** A context that keeps what it is asked to draw. */
function drawing(changes: Partial<EmitContext> = {}): { context: EmitContext; drawn: { svg: string; fonts: readonly Uint8Array[] }[] } {
  const drawn: { svg: string; fonts: readonly Uint8Array[] }[] = [];
  const rasterize: EmitContext["rasterize"] = async (svg, fonts) => {
    drawn.push({ svg, fonts });
    return onePixel;
  };
  return { context: testContext("ru", { rasterize, ...changes }), drawn };
}

describe("paintCover", () => {
  it("draws a picture of the size that stores want, in the same bytes each time", async () => {
    const first = await paintCover(texts, testContext("ru"));
    const { width, height } = imageSize(first.value.inside.bytes);
    expect({ width, height, type: first.value.inside.mediaType }).toEqual({ width: 1600, height: 2400, type: "image/png" });
    expect(first.value.inside.bytes.length).toBeLessThan(300_000);
    expect(first.diagnostics).toEqual([]);
    expect((await paintCover(texts, testContext("ru"))).value.inside.bytes).toEqual(first.value.inside.bytes);
  });

  it("draws a small or a large template in sizes that a store and a reading system take", async () => {
    const { context, drawn } = drawing();
    const sizes = async (viewBox: string): Promise<string[]> => {
      drawn.length = 0;
      const text = `<svg viewBox="${viewBox}"><rect width="9" height="9"/></svg>`;
      await paintCover({}, { ...context, theme: { ...context.theme, cover: { path: "cover.svg", text } } });
      return drawn.map(({ svg }) => /width="(\d+)" height="(\d+)"/.exec(svg)?.slice(1).join(" × ") ?? "");
    };
    expect(await sizes("0 0 800 1200")).toEqual(["1400 × 2100"]);
    expect(await sizes("0 0 3000 4000")).toEqual(["1731 × 2309", "3000 × 4000"]);
    expect(await sizes("0 0 1 3")).toEqual(["1154 × 3463", "1400 × 4200"]);
    expect(await sizes("0 0 1 1000000")).toHaveLength(2);
    expect(await sizes("nothing")).toEqual(["1600 × 2400"]);
  });

  it("draws the words: without them the picture is another", async () => {
    const [full, blank] = [await paintCover(texts, testContext()), await paintCover({ title: "." }, testContext())];
    expect(full.value.inside.bytes.length).toBeGreaterThan(blank.value.inside.bytes.length * 1.3);
  });

  it("sets each stretch of a line in the font that has its letters", async () => {
    const { theme } = testContext();
    // A theme of two fonts, each of one alphabet.
    const face = (file: string, range: string): string =>
      `@font-face { font-family: "Source Serif 4"; font-style: normal; font-weight: 400; src: url(fonts/${file}); unicode-range: ${range}; }\n`;
    const text = face("source-serif-4-400-normal.woff2", "U+0000-00FF") + face("source-serif-4-600-normal.woff2", "U+0020, U+0400-045F");
    const { context, drawn } = drawing({ theme: { ...theme, fontStyle: { ...theme.fontStyle, text } } });
    await paintCover({ title: "Договор CSTO" }, context);
    expect(drawn[0]?.svg).toMatch(
      /<tspan font-family="cover-(\d)" font-weight="400" font-style="normal">Договор <\/tspan><tspan font-family="cover-(?!\1)\d" [^>]*>CSTO<\/tspan>/,
    );
    expect(drawn[0]?.fonts).toHaveLength(2);
  });

  it("leaves out what the book does not have, and shows no direction of the template", async () => {
    const { context, drawn } = drawing();
    await paintCover({ title: "Title", subtitle: "" }, context);
    expect(drawn[0]?.svg).toContain("Title");
    expect(drawn[0]?.svg).not.toMatch(/data-|Subtitle|Publisher|M680 1136/);
  });

  it("lets nothing in a title become markup", async () => {
    const { context, drawn } = drawing();
    await paintCover({ title: '</text><script>x</script>"\u0000\uD800' }, context);
    expect(drawn[0]?.svg).not.toMatch(/<script|\u0000|\uD800/);
  });

  it("is an SVG picture when the theme's fonts lack a letter, and says which", async () => {
    const { value, diagnostics } = await paintCover({ title: "集団 Security" }, testContext());
    expect(value.inside.mediaType).toBe("image/svg+xml");
    expect(new TextDecoder().decode(value.inside.bytes)).toMatch(/<text [^>]*font-size="168"[^>]*><tspan [^>]*>集団 Security/);
    expect(diagnostics).toMatchObject([{ ruleId: "cover-has-glyphs", severity: "warning", reason: expect.stringContaining("集 団") }]);
  });
});

describe("the cover of a book", () => {
  const images = { "pictures/front.png": onePixel };

  it("is the article's own when its front matter names one", async () => {
    const files = unzipBook(await emitBook({ metadata: { cover: "./pictures/front.png" }, images }, testContext()));
    expect(files.get("EPUB/cover.png")).toBe(new TextDecoder().decode(onePixel));
    expect(files.get("EPUB/cover.xhtml")).toContain('<img src="cover.png" alt="Cover: A test" role="doc-cover" />');
  });

  it("is in the book with fewer than 4 million pixels, and as PNG or JPEG beside it", async () => {
    const { context, drawn } = drawing();
    const large = new Uint8Array(onePixel);
    new DataView(large.buffer).setUint32(16, 3000);
    new DataView(large.buffer).setUint32(20, 4000);
    const emit = async (bytes: Uint8Array): Promise<Record<string, Uint8Array>> => {
      const document = testDocument({ metadata: { cover: "pictures/front.png" }, images: { "pictures/front.png": bytes } });
      const { artifacts, book } = await epub.emit(document, context);
      return Object.fromEntries([["described", JSON.stringify(book?.cover)], ...artifacts.map(({ path, bytes: made }) => [path, made])]);
    };
    const files = await emit(large);
    expect(drawn.map(({ svg }) => svg.slice(0, 80))).toEqual([expect.stringMatching(/<svg [^>]*width="1731" height="2309"/)]);
    expect(files["en/test-cover.png"]).toEqual(large);
    expect(files["described"]).toBe('{"path":"en/test-cover.png","mediaType":"image/png","width":3000,"height":4000}');
    const gif = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64");
    expect((await emit(gif))["en/test-cover.png"]).toEqual(onePixel);
  });

  it.each(["missing.png", "words.svg"])("is the theme's when the article's own is not there, or is no picture: %s", async (cover) => {
    const book = await emitBook({ metadata: { cover }, images: { "words.svg": "<p>words</p>" } }, plainContext());
    expect(unzipBook(book).has(`EPUB/${cover}`)).toBe(false);
    expect(unzipBook(book).get("EPUB/cover.xhtml")).toMatch(/src="cover\.(png|svg)"/);
  });
});
