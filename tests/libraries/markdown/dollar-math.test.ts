import { describe, expect, it } from "vitest";
import { outlineOf } from "./outline-of.ts";

describe("math in a text", () => {
  it.each([
    ["$x^2$ and $$y$$", "paragraph(inlineMath<$x^2$> text< and > inlineMath<$$y$$>)"],
    ["$a b$.", "paragraph(inlineMath<$a b$> text<.>)"],
    ["US$5 and $10", "paragraph(text<US$5 and $10>)"],
    ["$5–$10", "paragraph(text<$5–$10>)"],
    ["$ x $", "paragraph(text<$ x $>)"],
    ["$5 million, $*x*$", "paragraph(text<$5 million, > inlineMath<$*x*$>)"],
  ])("%j", (source, outline) => {
    expect(outlineOf(source)).toBe(outline);
  });
});
