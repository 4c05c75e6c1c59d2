import { describe, expect, it } from "vitest";
import { compareRelease } from "../../pipeline/build/compare-release.ts";
import type { Manifest, ManifestEntry } from "../../pipeline/model/manifest.ts";

function files(sums: Readonly<Record<string, string>>): ManifestEntry[] {
  return Object.entries(sums).map(([path, sha256]) => ({ path, mediaType: "text/html", size: 1, sha256 }));
}

/** The manifest of a state that was built after another. */
function built(previous: Manifest | undefined, sums: Readonly<Record<string, string>>, isRelease: boolean): Manifest {
  return { version: 1, title: "T", identifier: "urn:t", ...compareRelease(files(sums), previous, isRelease) };
}

/** What a manifest says has changed. */
function changes({ files: entries, removed = [] }: Manifest): string[] {
  return [
    ...entries.flatMap(({ path, change }) => (change === undefined ? [] : `${change} ${path}`)),
    ...removed.map((path) => `removed ${path}`),
  ];
}

describe("a manifest", () => {
  const draft = built(undefined, { a: "1", b: "1" }, false);
  const first = built(draft, { a: "1", b: "1" }, true);

  it("compares nothing before there was a release", () => {
    expect(draft).not.toHaveProperty("released");
    expect([...changes(draft), ...changes(first)]).toEqual([]);
    expect(first.released).toBe(true);
  });

  it("says what was added, changed and removed since the release before", () => {
    const second = built(first, { a: "2", c: "1" }, true);
    expect(changes(second)).toEqual(["changed a", "added c", "removed b"]);
    expect(second).toMatchObject({ released: true, lastRelease: { a: "1", b: "1" } });
  });

  it("compares drafts with the last release, however many there are", () => {
    const drafts = [
      { a: "2", b: "1" },
      { a: "3", b: "1" },
      { a: "3", b: "2" },
    ];
    let state = first;
    for (const sums of drafts) state = built(state, sums, false);
    expect(changes(state)).toEqual(["changed a", "changed b"]);
    expect(changes(built(state, { a: "1", b: "1" }, false))).toEqual([]);
    expect(built(state, { a: "3", b: "2" }, true)).toMatchObject({ released: true, lastRelease: { a: "1", b: "1" } });
  });

  it("stays as it is when the same state is built again, released or not", () => {
    const second = built(first, { a: "2", b: "1" }, true);
    expect(built(second, { a: "2", b: "1" }, true)).toEqual(second);
    expect(built(second, { a: "2", b: "1" }, false)).toEqual(second);
  });

  it("is not confused by the names of files", () => {
    const odd = built(first, { a: "1", b: "1", constructor: "1", __proto__: "1" }, false);
    expect(changes(odd)).toEqual(["added constructor"]);
  });
});
