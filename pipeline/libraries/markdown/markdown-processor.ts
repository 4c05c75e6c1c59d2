import { directiveFromMarkdown } from "mdast-util-directive";
import type { Extension as FromMarkdownExtension } from "mdast-util-from-markdown";
import { combineExtensions } from "micromark-util-combine-extensions";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { citationFromMarkdown } from "./citation-from-markdown.ts";
import { citationSyntax } from "./citation-syntax.ts";
import { loneFences, spareMoney } from "./dollar-math.ts";
import { headingAttributesFromMarkdown, headingAttributesSyntax } from "./heading-attributes.ts";
import { makeBracketsLinear } from "./linear-brackets.ts";
import { linkAttributesFromMarkdown, linkAttributesSyntax } from "./link-attributes.ts";
import { malformedFromMarkdown } from "./malformed-text.ts";
import { blockDirectivesSyntax } from "./nested-directives.ts";
import { shallowContainers } from "./shallow-containers.ts";
import { spanFromMarkdown, spanSyntax } from "./span-syntax.ts";
import { titlePositionFromMarkdown } from "./title-position.ts";

/** The one parser of Tetrapla's Markdown, up to the tree as micromark gives it; `parseMarkdown` and `parseInline` finish it. */
export const markdownProcessor = createProcessor([]);

/** The same for a text that begins with front matter. */
export const articleProcessor = createProcessor(["yaml"]);

function createProcessor(frontMatter: "yaml"[]) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkFrontmatter, frontMatter)
    .use(remarkMath)
    .use(tetraplaMarkdown)
    .freeze();
}

function tetraplaMarkdown(this: Processor): void {
  const data = this.data();
  const extensions = data.micromarkExtensions ?? [];
  spareMoney(extensions);
  loneFences(extensions);
  const brackets = makeBracketsLinear(extensions);
  // One extension instead of ten: a passage of a few words is parsed in half the time.
  const combined = combineExtensions([
    ...extensions,
    brackets,
    shallowContainers(),
    blockDirectivesSyntax(),
    linkAttributesSyntax,
    headingAttributesSyntax,
    spanSyntax,
    citationSyntax,
  ]);
  data.micromarkExtensions = [combined];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []).flat().map(withoutTransforms),
    directiveFromMarkdown({ verbose: true }),
    titlePositionFromMarkdown,
    malformedFromMarkdown,
    linkAttributesFromMarkdown,
    headingAttributesFromMarkdown,
    spanFromMarkdown,
    citationFromMarkdown,
  ];
}

/** GFM's transform of bare links forgets positions: `divideAtLiteralLinks` does its work. */
function withoutTransforms(extension: FromMarkdownExtension): FromMarkdownExtension {
  return { ...extension, transforms: [] };
}
