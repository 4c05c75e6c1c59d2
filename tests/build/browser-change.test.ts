import { expect, it } from "vitest";
import { browserChange } from "../../pipeline/build/browser-change.ts";

it("warns when the PDFs were printed with another browser than those that are published, and only then", () => {
  expect(browserChange("HeadlessChrome/157.0", "HeadlessChrome/156.0")).toMatchObject([
    { severity: "warning", reason: expect.stringMatching(/157\.0.*156\.0/) },
  ]);
  expect(browserChange("HeadlessChrome/156.0", "HeadlessChrome/156.0")).toEqual([]);
  expect(browserChange(undefined, "HeadlessChrome/156.0")).toEqual([]);
  expect(browserChange("HeadlessChrome/156.0", undefined)).toEqual([]);
});
