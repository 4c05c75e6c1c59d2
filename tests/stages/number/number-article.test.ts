import { describe, expect, test } from "vitest";
import { prepare } from "../../support/prepared-article.ts";

const references = "- id: a\n- id: b\n- id: c\n- id: d\n";
const numbering = (markdown: string) => prepare({ markdown, references }).article.numbering;

describe("numbers", () => {
  test("references count by their first citation, and know every call", () => {
    const { references: numbered } = numbering("One [@b]. Two [@a; @b]. Three @b.\n");
    expect([...numbered].map(([key, { number, calls }]) => [key, number, calls])).toEqual([
      ["b", 1, ["cite-b-1", "cite-b-2", "cite-b-3"]],
      ["a", 2, ["cite-a-1"]],
    ]);
  });

  test("a note's citations count where the note is called, not where it is defined", () => {
    const { references: numbered, notes } = numbering("[^n]: see [@c] and[^m].\n\n[^m]: [@d]\n\nFirst [@a].[^n] Then [@b]. Again[^n]\n");
    expect([...numbered.keys()]).toEqual(["a", "c", "d", "b"]);
    expect([...notes].map(([name, { label, calls }]) => [name, label, calls.length])).toEqual([
      ["n", "a", 2],
      ["m", "b", 1],
    ]);
  });

  test("an unknown key takes no number", () => {
    expect([...numbering("[@nope] [@a]\n").references].map(([key, { number }]) => [key, number])).toEqual([["a", 1]]);
  });

  test("figures and tables count apart; sections and spans can be named, too", () => {
    const { targets } = numbering(
      "## Section\n\n:::figure[F]{#f}\n![x](x.png)\n:::\n\n:::table[T]{#t}\n\n| a |\n| --- |\n| b |\n\n:::\n\n:::figure[G]\n![x](x.png)\n:::\n\n[word]{#w}\n",
    );
    expect([...targets].map(([name, { kind, number }]) => [name, kind, number])).toEqual([
      ["section", "section", undefined],
      ["f", "figure", 1],
      ["t", "table", 1],
      ["figure-2", "figure", 2],
      ["w", "span", undefined],
    ]);
  });

  test("no anchor is given twice", () => {
    const markdown = "## cite-a-1\n\n[@a] [@{a b}] [@{a-b}] [x]{#ref-a} [^1] [^1-]\n\n[^1]: x\n\n[^1-]: y\n";
    const { article } = prepare({ markdown, references: '- id: a\n- id: "a b"\n- id: a-b\n' });
    const { references: numbered, notes, targets } = article.numbering;
    const anchors = [
      ...[...numbered.values()].flatMap(({ anchor, calls }) => [anchor, ...calls]),
      ...[...notes.values()].flatMap(({ anchor, calls }) => [anchor, ...calls]),
    ];
    const all = [...anchors, ...[...targets.keys()].filter((name) => !anchors.includes(name as never))];
    expect(all.length).toBeGreaterThanOrEqual(10);
    expect(new Set(all).size).toBe(all.length);
    for (const anchor of all) expect(anchor).toMatch(/^[\w-]+$/);
  });
});

describe("anchors of headings", () => {
  const anchors = (markdown: string, registry?: string): (string | undefined)[] =>
    prepare({ markdown, ...(registry === undefined ? {} : { registry }) })
      .article.units.filter(({ kind }) => kind === "heading")
      .map(({ anchor }) => anchor);

  test("are what their author wrote, or a slug of the text", () => {
    expect(anchors("## A *short* history {#history}\n\n## A *short* history of [printing](http://x.y)\n\n## Раздел\n")).toEqual([
      "history",
      "a-short-history-of-printing",
      "раздел",
    ]);
  });

  test("differ from each other, from figures and from the page's own", () => {
    expect(anchors("## Notes\n\n## One\n\n## One\n\n## Figure\n\n## ref x\n\n:::figure[x]{#figure}\n![x](x.png)\n:::\n")).toEqual([
      "notes-1",
      "one",
      "one-1",
      "figure-1",
      "section-ref-x",
    ]);
  });

  test("outlive a rewording when the registry knows them", () => {
    const { article } = prepare({ markdown: "## The old title\n" });
    const unit = article.units[0];
    const registry = `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n#. heading 2\n#. anchor: kept\nmsgctxt "${unit?.id}"\nmsgid "The old title"\nmsgstr ""\n`;
    expect(anchors("## The old title\n", registry)).toEqual(["kept"]);
  });
});
