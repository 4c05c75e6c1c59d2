import { expect, it } from "vitest";
import { pageGeometry } from "../../../../../pipeline/stages/emit/pdf/paginate/page-geometry.ts";

it("has whole pixels, and the wider margin at the spine", () => {
  for (const paper of ["A4", "A5", "Letter"] as const) {
    const geometry = pageGeometry(paper, { margins: {}, binding: 0 });
    for (const value of Object.values(geometry).filter((each) => typeof each === "number")) expect(value).toBe(Math.round(value));
    expect(geometry.inner).toBeGreaterThan(geometry.outer);
    expect(geometry.textWidth + geometry.inner + geometry.outer).toBe(geometry.width);
    expect(geometry.textHeight + geometry.top + geometry.bottom).toBe(geometry.height);
  }
});

it("takes margins and a binding in millimetres", () => {
  const geometry = pageGeometry("A4", { margins: { top: 25.4, outer: 25.4 }, binding: 25.4 });
  expect(geometry).toMatchObject({ top: 96, outer: 96, inner: 143 + 96 });
});

it("refuses margins that leave no room for text", () => {
  expect(() => pageGeometry("A5", { margins: { inner: 80, outer: 60 }, binding: 0 })).toThrow(/print\.margins/);
});
