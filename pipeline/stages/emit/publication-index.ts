import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { usedCharacters } from "../../libraries/fonts/used-characters.ts";
import type { Labels } from "../../libraries/locale/labels.ts";
import { fillTemplate } from "../../libraries/template/fill-template.ts";
import type { Artifact } from "../../model/artifact.ts";
import type { Conventions, Locale } from "../../model/locale.ts";
import type { ManifestEntry } from "../../model/manifest.ts";
import type { Publication } from "../../model/publication.ts";
import type { Theme } from "../../model/workspace.ts";
import type { EmitContext } from "./format.ts";
import { completePage } from "./html/complete-page.ts";
import { contentSecurityPolicy } from "./html/content-security-policy.ts";
import { noIcon } from "./html/no-icon.ts";
import { renderEditions } from "./html/render-editions.ts";
import { renderStyle } from "./html/render-style.ts";
import type { indexSlots } from "./html/slots.ts";

/** What a language brings to the catalogue. */
export interface IndexKit {
  readonly locale: Locale;
  readonly labels: Labels;
  readonly conventions: Conventions;
}

export interface IndexContext {
  readonly publication: Publication;
  readonly theme: Theme;
  /** The publication's locales in order, the source first. */
  readonly kits: readonly IndexKit[];
  readonly subsetFont: EmitContext["subsetFont"];
}

const serializer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: false } })
  .freeze();

/** The catalogue of everything published: each article in each of its languages, with its files. */
export async function renderIndex(entries: readonly ManifestEntry[], context: IndexContext): Promise<Artifact> {
  const { publication, theme, kits, subsetFont } = context;
  const [source] = kits;
  if (source === undefined) throw new Error("a publication has a source locale");
  const { labels } = source;
  const page = fillTemplate(theme.index.text, {
    labels,
    slots: {
      title: [{ type: "text", value: publication.title }],
      introductions: kits.filter(({ locale }) => entries.some((entry) => isIn(entry, locale))).map(renderIntroduction),
      editions: renderArticles(entries, kits),
    } satisfies Record<(typeof indexSlots)[number], readonly ElementContent[]>,
  });
  const style = await renderStyle(usedCharacters(page), { theme, subsetFont });
  const head = renderHead(entries, context, { description: labels("indexIntroduction"), style });
  const complete = completePage(page, { locale: publication.source, direction: source.conventions.direction, head });
  return { path: "index.html", bytes: new TextEncoder().encode(`${serializer.stringify(complete)}\n`) };
}

function renderHead(
  entries: readonly ManifestEntry[],
  { publication: { title, baseUrl } }: IndexContext,
  { description, style }: { readonly description: string; readonly style: string },
): Element[] {
  const address =
    baseUrl === undefined ? [] : [h("link", { rel: ["canonical"], href: baseUrl }), h("meta", { property: "og:url", content: baseUrl })];
  const hasBooks = entries.some(({ format }) => format === "epub");
  return [
    h("meta", { charSet: "utf-8" }),
    contentSecurityPolicy(style, { baseUrl }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("title", title),
    noIcon(),
    h("meta", { name: "description", content: description }),
    h("meta", { property: "og:type", content: "website" }),
    h("meta", { property: "og:title", content: title }),
    h("meta", { property: "og:description", content: description }),
    ...address,
    ...(hasBooks ? [h("link", { rel: ["alternate"], type: "application/opds+json", href: "opds.json" })] : []),
    h("style", style),
  ];
}

/** What the page is, for the readers of one language. */
function renderIntroduction({ locale, labels, conventions }: IndexKit): Element {
  return h("p", { lang: labels.lang("indexIntroduction").lang ?? locale, dir: conventions.direction }, labels("indexIntroduction"));
}

function renderArticles(entries: readonly ManifestEntry[], kits: readonly IndexKit[]): Element[] {
  const articles = [...new Set(entries.flatMap(({ article }) => article ?? []))];
  return articles.map((article) => {
    const own = entries.filter((entry) => entry.article === article);
    return h("section", { className: ["index-article"], id: article }, renderEditions(own, kits));
  });
}

function isIn({ edition }: ManifestEntry, locale: string): boolean {
  return edition?.split("+").includes(locale) === true;
}
