import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { proseOf } from "../../../libraries/markdown/prose-of.ts";
import { findLeftoverMarkers } from "../../../libraries/text/leftover-markers.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import type { NumberedArticle } from "../../../model/article.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Nothing of the system that a text was copied from is left in it: no `[12]`, `[edit]`, `{{…}}`, `<ref>`. */
export const markerIsNotLeftOver: ArticleRule = {
  id: "marker-is-not-left-over",
  scope: "article",
  severity: "warning",
  supersedes: ["link-target-exists", "html-is-safe"],
  check({ article }) {
    return [...leftLinks(article), ...leftTags(article), ...leftMarkers(article)];
  },
};

/** `[[12]](#cite_note-12)` */
function leftLinks({ tree, file }: NumberedArticle): Finding[] {
  return nodesOf(tree, "link").flatMap(({ url, position }): Finding[] => {
    const isOwn = /^#cite[_-](?:note|ref)/i.test(url);
    if (position === undefined || !(isOwn || isLeftLink(url))) return [];
    return [
      {
        // Nothing in the article has such an anchor.
        ...(isOwn ? { severity: "error" } : {}),
        place: { file: file.path, position },
        reason: `Unexpected link to \`${url}\`, expected ${/cite/i.test(url) ? "a citation such as `[@key]`" : "the text alone"}.`,
        note: /cite/i.test(url) ? "Cite the source by its key." : "Remove the link: it comes from another system.",
        subject: `link ${position.start.offset}`,
      },
    ];
  });
}

function isLeftLink(url: string): boolean {
  return /[/\w)]#cite[_-](?:note|ref)-/i.test(url) || /[?&](?:action=(?:edit|history)|veaction=edit|redlink=1)(?:&|$)/i.test(url);
}

/** `<ref name="x">`, `<references />` */
function leftTags({ tree, file }: NumberedArticle): Finding[] {
  return nodesOf(tree, "html").flatMap(({ position }) => {
    const start = position?.start.offset ?? 0;
    const written = file.text.slice(start, position?.end.offset);
    return [...written.matchAll(/<(ref|references|nowiki|noinclude|includeonly|gallery)(?=[\s/>])[^>]{0,300}>/gi)].map(
      ({ 0: tag, 1: name, index }): Finding => ({
        severity: "error",
        place: placeAt(file, start + index, start + index + tag.length),
        reason: `Unexpected \`${tag}\`, expected ${/^ref/i.test(name ?? "") ? "a citation such as `[@key]`" : "Markdown"}.`,
        note: "Put the source into the bibliography and cite it by its key; remove the tags.",
        subject: `html ${start + index}`,
      }),
    );
  });
}

function leftMarkers(article: NumberedArticle): Finding[] {
  const { tree, file } = article;
  const links = nodesOf(tree, "link").filter(({ url }) => /#cite[_-]/i.test(url) || isLeftLink(url));
  const isInLink = (offset: number): boolean =>
    links.some(({ position }) => (position?.start.offset ?? 0) <= offset && offset < (position?.end.offset ?? 0));
  return proseOf(article).flatMap(({ text, start, end }) =>
    findLeftoverMarkers(text, isBlockStart(file.text, start), isBlockEnd(file.text, end))
      .filter((marker) => !isInLink(start + marker.start))
      .map((marker): Finding => {
        const [from, to] = [start + marker.start, start + marker.end];
        const edits = [{ file: file.path, start: from, end: to, text: marker.replacement ?? "" }];
        return {
          place: placeAt(file, from, to),
          reason: `Unexpected \`${marker.text}\`, expected ${marker.expected}.`,
          note: marker.note,
          subject: `mark at ${from}`,
          ...(marker.replacement === undefined ? {} : { fix: { title: `Write \`${marker.replacement}\``, edits } }),
        };
      }),
  );
}

function isBlockStart(text: string, offset: number): boolean {
  return /(?:^|\n)[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+)?$/.test(text.slice(Math.max(0, offset - 40), offset));
}

function isBlockEnd(text: string, offset: number): boolean {
  return /^[ \t]*(?:\r?\n|$|\{)/.test(text.slice(offset, offset + 10));
}
