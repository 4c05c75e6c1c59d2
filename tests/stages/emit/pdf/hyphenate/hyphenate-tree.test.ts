import { existsSync } from "node:fs";
import type { Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { choosePatterns } from "../../../../../pipeline/stages/emit/pdf/hyphenate/choose-patterns.ts";
import { createDivider } from "../../../../../pipeline/stages/emit/pdf/hyphenate/create-divider.ts";
import { hyphenateTree } from "../../../../../pipeline/stages/emit/pdf/hyphenate/hyphenate-tree.ts";
import { content } from "../../../../support/test-document.ts";

/** The HTML of a tree with `-` for each soft hyphen. */
async function divided(html: string): Promise<string> {
  const root: Root = { type: "root", children: content(html) };
  return unified().use(rehypeStringify).stringify(hyphenateTree(root)).replaceAll("\u00AD", "-");
}

describe("words are divided", () => {
  it.each([
    ["en", "organisation parliament international", "or-gan-isa-tion par-lia-ment in-ter-na-tional"],
    ["en-US", "responsibility extraordinary", "re-spon-si-bil-ity ex-tra-or-di-nary"],
    ["de", "Sicherheitsrat Verhandlungen Bundesstraße", "Si-cher-heits-rat Ver-hand-lun-gen Bun-des-straße"],
    ["ru", "организация безопасности", "ор-га-ни-за-ция без-опас-но-сти"],
    ["fr", "organisation l’intergouvernementale", "or-ga-ni-sa-tion l’in-ter-gou-ver-ne-men-tale"],
    ["uk", "міжнародна організація", "між-на-ро-дна ор-га-ні-за-ція"],
    ["sr-Latn", "međunarodnih", "me-đu-na-rod-nih"],
  ])("by the patterns of %s", async (language, words, expected) => {
    expect(await divided(`<p lang="${language}">${words}</p>`)).toContain(expected);
  });

  it("of each passage's own language", async () => {
    const html = await divided(
      '<p lang="en">The international <span lang="de">Sicherheitsrat</span> of <i lang="ru">безопасности</i> institutions</p>',
    );
    expect(html).toContain("in-ter-na-tional");
    expect(html).toContain("Si-cher-heits-rat");
    expect(html).toContain("без-опас-но-сти");
    expect(html).toContain("in-sti-tu-tions");
  });

  it("whatever else the language of an element says for the tags of the PDF", async () => {
    expect(await divided('<li lang="ru-x-tetrapla-note-a"><p>безопасности</p></li>')).toContain("без-опас-но-сти");
  });

  it("with the stress marks on their letters", async () => {
    expect(await divided('<p lang="ru">коллекти́вной</p>')).toContain("кол-лек-ти́в-ной");
    expect(await divided('<p lang="ru">коллекти&#x301;вной</p>')).toContain("кол-лек-ти\u0301в-ной");
  });
});

describe("words stay whole", () => {
  it.each([
    ["in headings", '<h2 lang="en">International organisations</h2>'],
    ["in code and what is typed", '<p lang="en"><code>international</code> <kbd>organisation</kbd></p>'],
    ["in the contents", '<nav lang="en"><p>international</p></nav>'],
    ["in the heads of tables", '<table lang="en"><thead><tr><td>international</td></tr></thead></table>'],
    ["where they are not to be translated", '<p lang="en"><span translate="no">international</span></p>'],
    ["in addresses", '<p lang="en">https://example.org/international/organisation someone@international.example</p>'],
    ["with fewer than seven letters", '<p lang="en">treaty member nation</p>'],
    ["in capitals", '<p lang="en">UNESCO INTERNATIONAL McInternational</p>'],
    ["when they are names in a sentence", '<p lang="en">in Turkmenistan and by Bordyuzhanski</p>'],
    ["in a language without patterns", '<p lang="zh">internationalization</p>'],
  ])("%s", async (_, html) => {
    expect(await divided(html)).not.toMatch(/\p{L}-\p{L}/u);
  });

  it("unless they begin a sentence, or every noun has a capital", async () => {
    expect(await divided('<p lang="en">International law. Organisations. <em>“Parliamentary</em></p>')).toMatch(/In-ter.*Or-gan.*Par-lia/);
    expect(await divided('<p lang="de">in der Organisation</p>')).toContain("Or-ga-ni-sa-tion");
  });

  it("at their ends: two letters before a hyphen, three behind it", async () => {
    const divide = createDivider("en");
    for (const word of ["international", "extraordinary", "activity", "already", "elephants"]) {
      const parts = divide?.(word).split("\u00AD") ?? [];
      expect(parts.join("")).toBe(word);
      expect(parts.at(0)?.length).toBeGreaterThan(1);
      expect(parts.at(-1)?.length).toBeGreaterThan(2);
    }
  });
});

describe("patterns", () => {
  const languages =
    "af be bg ca cs cy da de de-AT de-CH el en en-AU en-US es et eu fi fr fr-CA ga gl hr hu hy id is it ka la lt lv mk nb nl nn pl pt pt-BR ro ru sk sl sq sr sr-Latn sv ta tr uk zh-Latn";

  it.each(languages.split(" "))("of %s are there", (language) => {
    const name = choosePatterns(language);
    expect(name).toBeDefined();
    expect(existsSync(`node_modules/hyphen/patterns/${name}.js`)).toBe(true);
  });

  it("are none for languages that are divided otherwise, and for what is no language", () => {
    for (const language of ["zh", "ja", "ko", "ar", "he", "th", "", "constructor", "__proto__"])
      expect(choosePatterns(language)).toBeUndefined();
  });
});
