import { toString as plainText } from "mdast-util-to-string";
import { describe, expect, test } from "vitest";
import { allMarked } from "../../../pipeline/libraries/translation/stale-display.ts";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { localizeArticle } from "../../../pipeline/stages/localize/localize-article.ts";
import { poOf } from "../../support/po-of.ts";
import { prepare } from "../../support/prepared-article.ts";

const en = "en" as Locale;
const de = "de" as Locale;
const at = "de-AT" as Locale;
const markdown = "First [@a].\n\nSecond.\n\nThird{{x}} $t(y).\n";
const references = "- id: a\n";

const source = prepare({ markdown, references }).article;
const idOf = (text: string): string => source.units.find((unit) => unit.text === text)?.id ?? "";

const shown = (translations: Record<string, string>, chain: readonly [Locale, ...Locale[]], stale = allMarked): string[] => {
  const prepared = prepare({ markdown, references, translations });
  const { tree, passages } = localizeArticle(prepared.article, prepared.translations, chain, { stale });
  return tree.children.map((block) => {
    const passage = passages[block.data?.unit ?? -1];
    return `${plainText(block)} (${passage?.locale} ${passage?.state})`;
  });
};

describe("an edition", () => {
  test("of the source locale is the article", () => {
    expect(localizeArticle(source, new Map(), [en]).tree).toBe(source.tree);
  });

  test("shows current translations, and the source passage where there is none", () => {
    const po = poOf([{ id: idOf("First [@a]."), source: "First [@a].", target: "Erstens [@a]." }]);
    expect(shown({ de: po }, [de, en])).toEqual(["Erstens . (de current)", "Second. (en missing)", "Third{{x}} $t(y). (en missing)"]);
  });

  test("takes an article's words for words, never for a format", () => {
    const po = poOf([{ id: idOf("Third{{x}} $t(y)."), source: "Third{{x}} $t(y).", target: "Drittens{{x}} $t(y) &amp; \\<b>." }]);
    expect(shown({ de: po }, [de, en])[2]).toBe("Drittens{{x}} $t(y) & <b>. (de current)");
  });

  test("shows a translation of an earlier passage as stale, or not at all when that is not wanted", () => {
    const po = poOf([{ id: idOf("Second."), source: "The second.", target: "Der zweite." }]);
    expect(shown({ de: po }, [de, en])[1]).toBe("Der zweite. (de stale)");
    expect(shown({ de: po }, [de, en], { ...allMarked, minor: "source", major: "source", rewritten: "source" })[1]).toBe(
      "Second. (en stale)",
    );
  });

  test("never shows a translation that lost a code, however new or old it is", () => {
    const lost = poOf([{ id: idOf("First [@a]."), source: "First [@a].", target: "Erstens." }]);
    expect(shown({ de: lost }, [de, en])[0]).toBe("First . (en invalid)");
    const old = poOf([{ id: idOf("First [@a]."), source: "First.", target: "Erstens." }]);
    expect(shown({ de: old }, [de, en])[0]).toBe("First . (en stale)");
  });

  test("does not show what its translator has marked as unfinished", () => {
    const po = poOf([{ id: idOf("Second."), source: "Second.", target: "Zweitens?", fuzzy: true }]);
    expect(shown({ de: po }, [de, en])[1]).toBe("Second. (en missing)");
  });

  test("prefers a current passage of a fallback to a stale one of its own", () => {
    const own = poOf([{ id: idOf("Second."), source: "The second.", target: "Der zweite, Servus." }]);
    const parent = poOf([{ id: idOf("Second."), source: "Second.", target: "Zweitens." }]);
    expect(shown({ "de-AT": own, de: parent }, [at, de, en])[1]).toBe("Zweitens. (de current)");
    const staleParent = poOf([{ id: idOf("Second."), source: "A second.", target: "Ein zweiter." }]);
    expect(shown({ "de-AT": own, de: staleParent }, [at, de, en])[1]).toBe("Der zweite, Servus. (de-AT stale)");
  });

  test("has its pictures' words in its language, escaped, and leaves the article's picture as it was", () => {
    const parts = { markdown: "![m](m.svg)\n", images: { "m.svg": '<svg><text x="1">Moscow</text><text>1992</text></svg>' } };
    const { article } = prepare(parts);
    const id = article.units.find(({ kind }) => kind === "image text")?.id ?? "";
    const prepared = prepare({ ...parts, translations: { de: poOf([{ id, source: "Moscow", target: "<Moskau> & mehr" }]) } });
    const edition = localizeArticle(prepared.article, prepared.translations, [de, en]);
    expect(new TextDecoder().decode(edition.images.get("m.svg")?.bytes)).toBe(
      '<svg><text x="1">&lt;Moskau&gt; &amp; mehr</text><text>1992</text></svg>',
    );
    expect(new TextDecoder().decode(prepared.article.images.get("m.svg")?.bytes)).toContain("Moscow");
  });
});
