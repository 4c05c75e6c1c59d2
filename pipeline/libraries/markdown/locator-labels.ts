/**
 * How English writes the labels of CSL 1.0.2's locators, each without its final full stop, which may always follow.
 * Beside the terms of CSL's English locale these are the forms that authors type (`ch.`, `f.`).
 */
export const locatorLabels: Readonly<Record<string, readonly string[]>> = {
  act: ["act", "acts"],
  appendix: ["appendix", "appendices", "appendixes", "app", "apps"],
  "article-locator": ["article", "articles", "art", "arts"],
  book: ["book", "books", "bk", "bks"],
  canon: ["canon", "canons"],
  chapter: ["chapter", "chapters", "chap", "chaps", "ch", "chs"],
  column: ["column", "columns", "col", "cols"],
  elocation: ["location", "locations", "loc", "locs"],
  equation: ["equation", "equations", "eq", "eqs"],
  figure: ["figure", "figures", "fig", "figs"],
  folio: ["folio", "folios", "fol", "fols", "f", "ff"],
  issue: ["issue", "issues", "number", "numbers", "no", "nos"],
  line: ["line", "lines", "l", "ll"],
  note: ["note", "notes", "n", "nn"],
  opus: ["opus", "opera", "op", "opp"],
  page: ["page", "pages", "p", "pp"],
  paragraph: ["paragraph", "paragraphs", "para", "paras", "par", "pars", "¶¶", "¶"],
  part: ["part", "parts", "pt", "pts"],
  rule: ["rule", "rules", "r", "rr"],
  scene: ["scene", "scenes", "sc", "scs"],
  section: ["section", "sections", "sec", "secs", "sect", "sects", "§§", "§"],
  "sub-verbo": ["sub verbo", "sub verbis", "s.v", "s.vv", "sv"],
  supplement: ["supplement", "supplements", "supp", "supps", "suppl"],
  table: ["table", "tables", "tbl", "tbls", "tab", "tabs"],
  timestamp: ["timestamp", "timestamps", "time"],
  "title-locator": ["title", "titles", "tit", "tits"],
  verse: ["verse", "verses", "v", "vv"],
  volume: ["volume", "volumes", "vol", "vols"],
};
