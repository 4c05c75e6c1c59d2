const words: Readonly<Record<string, string>> = {
  "**words**": "b strong",
  "*words*": "i em cite dfn var",
  "`words`": "code tt samp",
  "~~words~~": "del s strike",
  "[words]{.underline}": "u ins",
  "[words]{.small-caps}": "big small",
  "[words]{lang=…} or [words]{.class}": "span font bdi bdo q mark time data",
  "[words](address)": "a",
  "![alternative text](file)": "img picture source",
  "[@key]": "ref references",
  "## Heading": "h1 h2 h3 h4 h5 h6 summary",
  "- item": "ul ol li dl dt dd",
  "| cell | cell |": "table thead tbody tfoot tr td th caption colgroup col",
  "> quotation": "blockquote",
  "---": "hr",
  ":::figure": "figure figcaption",
  $formula$: "math",
};

const byElement: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([markdown, elements]) => elements.split(" ").map((element): [string, string] => [element, markdown])),
);

/** How Markdown says what an HTML element says; nothing for elements that no article needs. */
export function markdownForHtml(element: string): string | undefined {
  return byElement.get(element);
}
