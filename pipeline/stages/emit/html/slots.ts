/** What a theme's `page.html` can show of an article. */
export const pageSlots = [
  "publication",
  "languages",
  "downloads",
  "title",
  "subtitle",
  "description",
  "byline",
  "notices",
  "contents",
  "body",
  "notes",
  "references",
  "citation",
  "rights",
  "revision",
] as const;

/** What a theme's `index.html` can show of a publication. */
export const indexSlots = ["title", "introductions", "editions"] as const;
