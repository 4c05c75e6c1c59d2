// In:  the files of an article.
// Out: a ParsedArticle: tree, metadata, bibliography and units, and what is wrong with the text's form.
// Invariant: positions are those of the user's files; nothing of the text is dropped.
import type { Heading, Root } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { mergeBibliographies, readBibliography } from "../../libraries/codec/bibliography.ts";
import { parseMarkdown } from "../../libraries/markdown/parse-markdown.ts";
import type { ImageTexts, ParsedArticle } from "../../model/article.ts";
import type { Checked, Diagnostic, Place } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import type { Locale } from "../../model/locale.ts";
import type { ArticleFiles } from "../../model/workspace.ts";
import { chooseBibliographies } from "./choose-bibliographies.ts";
import { divideIntoUnits } from "./divide-into-units.ts";
import { type FoundTitle, parseFrontMatter } from "./parse-front-matter.ts";
import { readImageTexts } from "./read-image-texts.ts";

/** Parses an article written in the publication's source locale. */
export function parseArticle(files: ArticleFiles, source: Locale): Checked<ParsedArticle> {
  const { markdown } = files;
  const { tree: whole, problems } = parseMarkdown(markdown.text);
  const title = soleTitle(whole);
  const frontMatter = parseFrontMatter(whole, markdown, title && foundTitle(title, markdown));
  const isTitleInText = title !== undefined && !("title" in frontMatter.metadata.places);
  const tree: Root = isTitleInText ? { ...whole, children: whole.children.filter((child) => child !== title) } : whole;
  const named = chooseBibliographies(
    files,
    frontMatter.bibliographies,
    frontMatter.metadata.places["bibliography"] ?? { file: markdown.path },
  );
  const bibliography = mergeBibliographies(named.value.map(readBibliography));
  const imageTexts = new Map<string, ImageTexts>(
    [...files.images].filter(([path]) => /\.svg$/i.test(path)).map(([path, image]) => [path, readImageTexts(image)]),
  );
  const units = [...frontMatter.units, ...divideIntoUnits(tree, markdown, imageTexts, frontMatter.units.length)];
  return {
    value: {
      name: files.name,
      locale: source,
      file: markdown,
      metadata: frontMatter.metadata,
      tree,
      bibliography: bibliography.value,
      units,
      images: files.images,
      imageTexts,
    },
    diagnostics: [
      ...problems.map(
        ({ position, severity = "error", ...problem }): Diagnostic => ({ ...problem, severity, place: { file: markdown.path, position } }),
      ),
      ...frontMatter.diagnostics,
      ...otherLanguage(frontMatter.language, source, markdown, frontMatter.metadata.places["language"]),
      ...named.diagnostics,
      ...bibliography.diagnostics,
    ],
  };
}

/** The `h1` at the head of a text that has no other: its title, where the front matter gives none. */
function soleTitle(tree: Root): Heading | undefined {
  const tops = tree.children.filter((child): child is Heading => child.type === "heading" && child.depth === 1);
  const first = tree.children.find(({ type }) => type !== "yaml" && type !== "html");
  return tops.length === 1 && tops[0] === first ? tops[0] : undefined;
}

function foundTitle(heading: Heading, file: SourceFile): FoundTitle {
  return {
    text: plainText(heading),
    place: { file: file.path, ...(heading.position === undefined ? {} : { position: heading.position }) },
  };
}

function otherLanguage(language: string | undefined, source: Locale, file: SourceFile, place: Place | undefined): Diagnostic[] {
  if (language === undefined || language.split("-")[0] === source.split("-")[0]) return [];
  return [
    {
      ruleId: "metadata-is-valid",
      severity: "error",
      place: place ?? { file: file.path },
      reason: `Unexpected language \`${language}\`, expected \`${source}\`, the publication's source locale.`,
      expected: [source],
      note: "Write the article in the source locale, or change `source` in publication.yaml.",
    },
  ];
}
