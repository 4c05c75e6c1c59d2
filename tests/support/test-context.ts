import { readdirSync, readFileSync } from "node:fs";
import { rasterizeSvg } from "../../pipeline/edges/raster/rasterize-svg.ts";
import { subsetFont } from "../../pipeline/libraries/fonts/subset-font.ts";
import type { Locale } from "../../pipeline/model/locale.ts";
import type { Publication } from "../../pipeline/model/publication.ts";
import type { Theme } from "../../pipeline/model/workspace.ts";
import type { EmitContext } from "../../pipeline/stages/emit/format.ts";
import { conventionsOf } from "./conventions.ts";
import { labelsOf } from "./prepared-article.ts";

/** The smallest PNG picture: one grey point. */
export const onePixel: Uint8Array = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

const publication: Publication = {
  title: "Tests",
  identifier: "https://tests.example/",
  source: "en" as Locale,
  locales: ["en", "ru"] as Locale[],
  policies: new Map(),
  theme: "default",
  themePlace: { file: "publication.yaml" },
  formats: ["epub"],
  editions: [],
  paper: "A4",
  print: { margins: {}, binding: 0, notes: "foot", hyphenation: true, runningHeads: true, timeLimit: 120 },
  severities: {},
  waivers: [],
  links: { allowPrivate: false, timeout: 20, concurrency: 8, ignore: [] },
};

/** The default theme of this package. */
function defaultTheme(): Theme {
  const part = (name: string): { path: string; text: string } => ({
    path: `templates/default/${name}`,
    text: readFileSync(`templates/default/${name}`, "utf8"),
  });
  const fonts = readdirSync("templates/default/fonts").filter((name) => name.endsWith(".woff2"));
  return {
    name: "default",
    page: part("page.html"),
    index: part("index.html"),
    cover: part("cover.svg"),
    screenStyle: part("screen.css"),
    printStyle: part("print.css"),
    epubStyle: part("epub.css"),
    fontStyle: part("fonts.css"),
    parallelPage: part("parallel.html"),
    parallelStyle: part("parallel.css"),
    parallelEpubStyle: part("parallel-epub.css"),
    parallelPrintStyle: part("parallel-print.css"),
    fonts: fonts.map((name) => ({ path: `templates/default/fonts/${name}`, bytes: readFileSync(`templates/default/fonts/${name}`) })),
  };
}

/** What a format is given in a build, with no cache behind it: real fonts, real pictures, no browser. */
export function testContext(locale = "en", changes: Partial<EmitContext> = {}): EmitContext {
  return {
    publication,
    theme: defaultTheme(),
    labels: labelsOf(locale),
    conventions: conventionsOf(locale),
    siblings: [],
    formats: ["epub"],
    subsetFont: (font, characters, format) => subsetFont(font.bytes, characters, format),
    rasterize: rasterizeSvg,
    browser: () => Promise.reject(new Error("no browser in this test")),
    ...changes,
  };
}

/** A context without fonts and with an empty cover: for tests that look at the text alone. */
export function plainContext(locale = "en"): EmitContext {
  const theme = { ...defaultTheme(), fonts: [], cover: { path: "cover.svg", text: '<svg viewBox="0 0 2 3"></svg>' } };
  return testContext(locale, { theme, rasterize: async () => onePixel });
}
