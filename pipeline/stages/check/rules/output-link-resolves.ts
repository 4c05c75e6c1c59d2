import type { PublishedFile, PublishedLink } from "../../../model/published.ts";
import { outputFinding } from "../output/output-finding.ts";
import type { OutputRule, OutputSubject } from "../rule.ts";

/** Every link of a finished file to a place in it, or to a file beside it or a place in that, leads there. */
export const outputLinkResolves: OutputRule = {
  id: "output-link-resolves",
  scope: "output",
  severity: "error",
  check(subject) {
    const { file } = subject;
    const anchors = new Set(file.anchors.map(({ page, id }) => `${page}#${id}`));
    return file.links.flatMap((link) => {
      const fault = faultOf(link, file, anchors, subject);
      return fault === undefined ? [] : [outputFinding(subject, link.spot, { reason: fault, subject: link.anchor ?? link.page, note })];
    });
  },
};

const note = "Build the file again; if that does not help, the theme or Tetrapla is at fault.";

function faultOf(
  { href, page, anchor }: PublishedLink,
  { pages, format }: PublishedFile,
  anchors: ReadonlySet<string>,
  { published, anchorsOf }: OutputSubject,
): string | undefined {
  if (!pages.has(page)) {
    const isThere = format === "epub" ? false : (published?.has(page) ?? true);
    if (!isThere)
      return `Unexpected link to \`${href}\`, expected one to a file that is ${format === "epub" ? "in the book" : "published"}.`;
    const others = anchor === undefined || anchor === "" ? undefined : anchorsOf?.(page);
    return others?.has(anchor ?? "") === false
      ? `Unexpected link to \`${href}\`, expected one to a place that \`${page}\` has.`
      : undefined;
  }
  if (anchor === undefined || anchor === "" || anchors.has(`${page}#${anchor}`)) return undefined;
  return `Unexpected link to \`${href}\`, expected one to a place that the file has.`;
}
