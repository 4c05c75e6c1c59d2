import { readFileSync } from "node:fs";
import { join } from "node:path";
import { syncWorkspace } from "../../../pipeline/build/sync-workspace.ts";
import { parsePo } from "../../../pipeline/libraries/codec/po-parse.ts";
import { writePo } from "../../../pipeline/libraries/codec/po-write.ts";
import { type FileTree, newFolder, writeFiles } from "../new-folder.ts";
import { projectRoot } from "../run-tetrapla.ts";
import { frontMatter, workspaceFiles } from "../workspace-files.ts";

/** What the translation of a passage is, or `undefined` where there is none. */
export type Translate = (source: string, locale: string) => string | undefined;

/** The path of a publication of one article called `text`, in English and the locales that `translate` serves. */
export async function parallelWorkspace(
  article: FileTree,
  {
    locales,
    translate,
    settings = "",
    root = newFolder(),
  }: { readonly locales: readonly string[]; readonly translate: Translate; readonly settings?: string; readonly root?: string },
): Promise<string> {
  const known = locales.filter((locale) => locale !== "ar");
  const files = workspaceFiles({ article, locales: ["en", ...known], settings, files: locales.includes("ar") ? arabic() : {} });
  writeFiles(root, files);
  await syncWorkspace({ root, write: true });
  for (const locale of locales) {
    const path = `translations/${locale}/text.po`;
    const { file } = parsePo(readFileSync(join(root, path), "utf8"));
    const messages = file.messages.map((message) => ({ ...message, translation: translate(message.id, locale) ?? "" }));
    writeFiles(root, { [path]: writePo({ ...file, messages }) });
  }
  return root;
}

/** A locale that is written from right to left: English words and habits, but for its direction. */
function arabic(): FileTree {
  const read = (name: string): string => readFileSync(join(projectRoot, "translations/en", name), "utf8");
  const labels = JSON.parse(read("ui.json")) as Record<string, string>;
  const plurals = (name: string): Record<string, string> =>
    Object.fromEntries(["zero", "one", "two", "few", "many", "other"].map((form) => [`${name}_${form}`, labels[`${name}_other`] ?? ""]));
  const own = {
    ...labels,
    figure: "الشكل {{number}}.",
    table: "الجدول {{number}}.",
    notes: "ملاحظات",
    ...plurals("missingNotice"),
    ...plurals("staleNotice"),
  };
  return {
    "translations/ar/ui.json": JSON.stringify(own, null, 2),
    "translations/ar/locale.yaml": read("locale.yaml").replace("direction: ltr", "direction: rtl").replace("intl: en-GB", "intl: ar"),
  };
}

const words = "the treaty states council members agreed summit charter border river force common security policy support region".split(" ");

/** So many words, the same each time. */
export function prose(count: number, seed = 1): string {
  const sentence = Array.from({ length: count }, (_, index) => words[(index * seed + (index % 7)) % words.length] ?? "");
  return `${sentence.join(" ")}.`.replace(/^./, (first) => first.toUpperCase());
}

/** An article with everything that is hard to put side by side. */
export const hardArticle: FileTree = {
  "article.md": `${frontMatter("title: A hard text")}## Lengths {#lengths}

Five words stand in here.

Sixty words stand on the other side of this one.

${prose(1200, 3)}

## Table of eight columns {#wide}

:::table[Eight columns]{#tab-wide sort=1}

| State | Founded in | Capital city | Spoken language | Currency used | Head of state | Area covered | Remarks made |
| --- | --- | --- | --- | --- | --- | ---: | --- |
| Zambia | 1964 | Lusaka[^one] | English language | Kwacha money | President elected | 752,614 | Landlocked country<br>in the south |
| Austria | 1955 | Vienna | German language | Euro money | President elected | 83,879 | Neutral country [@heron] |

:::

## Lists and quotations {#lists}

- First item [@heron, p. 3]
- [x] Second item, done
  - Nested item[^two]
  - [Marked words]{#marked} and [a way](#marked)

1. Counted item
2. Another item

   Second paragraph of the item

> A quotation of one sentence.
>
> And of another, see [](#tab-wide) and [](#fig-map).

\`\`\`
code = is + shared
\`\`\`

:::figure[A map of the land]{#fig-map}

![A square that stands for the land](images/map.svg)

:::

:::figure[A photograph of the land]{#fig-photo}

![A grey point that stands for the land](images/point.png)

:::

This passage nobody has translated yet.

[^one]: The first note, with *emphasis*.

[^two]: The second note cites [@heron].
`,
  "references.yaml":
    "- id: heron\n  type: book\n  title: On birds\n  author: [{ family: Heron, given: Ann }]\n  publisher: P\n  publisher-place: London\n  issued: 2011\n",
  "images/map.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><defs><pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><circle cx="1" cy="1" r="1"/></pattern></defs><rect width="200" height="100" fill="url(#dots)"/><text x="20" y="50">Northern lake</text></svg>',
  "images/point.png": Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==", "base64"),
};

const arabicWords = "المعاهدة دول مجلس أعضاء اتفقوا قمة ميثاق حدود نهر قوة أمن مشترك سياسة دعم منطقة".split(" ");
const longTwin = prose(60, 5);

/** Other words for all passages but one; codes, numbers and marks stay. */
export const translateHard: Translate = (source, locale) => {
  if (source.startsWith("This passage nobody")) return undefined;
  if (source.startsWith("Five words")) return locale === "ar" ? rewrite(longTwin, locale) : longTwin;
  if (source.startsWith("Sixty words")) return locale === "ar" ? "خمس كلمات هنا." : "Fünf Wörter stehen hier.";
  return rewrite(source, locale);
};

/** Words in other letters: what stands in brackets, braces and marks is left as it is. */
function rewrite(source: string, locale: string): string {
  let count = 0;
  return source.replace(/\[@[^\]]*\]|\[\^[^\]]*\]|\]\([^)]*\)|\{[^}]*\}|<[^>]*>|\[\]\([^)]*\)|\p{L}{3,}/gu, (match) =>
    /^\p{L}/u.test(match) ? (locale === "ar" ? (arabicWords[count++ % arabicWords.length] ?? match) : `${match}${locale}`) : match,
  );
}
