/** The raw HTML that an article may use: what Markdown cannot say and every format can show. */
export const admittedHtml = {
  tagNames: ["sub", "sup", "br", "kbd", "abbr"],
  attributes: { abbr: ["title"] },
};
