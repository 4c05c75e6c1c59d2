import { describe, expect, it } from "vitest";
import { wantedFeatures } from "../../../pipeline/libraries/fonts/wanted-features.ts";

describe("the features of OpenType that text needs", () => {
  it("are those that nobody asks for, of all scripts", () => {
    expect(wantedFeatures("p { color: red }")).toEqual(expect.arrayContaining(["kern", "liga", "mark", "init", "rphf"]));
    expect(wantedFeatures("p { content: 'small-caps' }")).not.toContain("smcp");
  });

  it("and those that a sheet names, in words or by their tags", () => {
    const more = (style: string): string[] => wantedFeatures(style).filter((tag) => !wantedFeatures("").includes(tag));
    expect(more("a { font-variant-numeric: lining-nums tabular-nums; }")).toEqual(["lnum", "tnum"]);
    expect(more("a{font-variant:small-caps}")).toEqual(["smcp"]);
    expect(more("a{font-variant-caps:all-small-caps !important}")).toEqual(["c2sc", "smcp"]);
    expect(more(`a { font-feature-settings: "ss01" 1, 'zero' }`)).toEqual(["ss01", "zero"]);
  });
});
