import { describe, expect, test } from "vitest";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { readPublication } from "../../../pipeline/stages/read/read-publication.ts";

const de = "de" as Locale;

function read(stale: string): { readonly policy: unknown; readonly problems: readonly string[] } {
  const text = `title: T\nidentifier: https://t.example/\nsource: en\n${stale === "" ? "" : `locales:\n  de: { stale: ${stale} }\n`}`;
  const { value, diagnostics } = readPublication({ path: "publication.yaml", text }, [de]);
  return { policy: value?.policies.get(de)?.stale, problems: diagnostics.map(({ reason }) => reason) };
}

describe("what a publication does with old translations", () => {
  test("is to stop, but for changes that concern no translation", () => {
    expect(read("").policy).toEqual({
      typographic: "ok",
      markup: "mark",
      atoms: "block",
      punctuation: "mark",
      minor: "block",
      major: "block",
      rewritten: "block",
    });
  });

  test("may be one thing for all changes of words", () => {
    expect(read("source").policy).toMatchObject({ typographic: "ok", markup: "source", minor: "source", rewritten: "source" });
  });

  test("may differ by how far the passage has changed", () => {
    expect(read("{ minor: mark, major: source, typographic: mark }").policy).toMatchObject({
      typographic: "mark",
      minor: "mark",
      major: "source",
      rewritten: "block",
    });
  });

  test.each(["silent", "{ minor: silent }", "{ small: mark }"])("is none of what nobody knows: %s", (stale) => {
    expect(read(stale).problems).toHaveLength(1);
  });
});
