import type { FlowBlock } from "./flow.ts";
import type { PagePlan } from "./page-plan.ts";

/** What stands above the text of a page; empty words where nothing does. */
export interface RunningHead {
  readonly title: string;
  readonly section: string;
}

const noHead: RunningHead = { title: "", section: "" };

/**
 * The head of each page: the article and the section with which the page begins. Pages that begin with the heading of a section
 * have none, nor have those before the contents' second page.
 */
export function runningHeads(
  blocks: readonly FlowBlock[],
  pages: readonly PagePlan[],
  sections: ReadonlyMap<string, string>,
  title: string,
): RunningHead[] {
  const headings = blocks.flatMap(({ heading }, block) => {
    const section = heading === undefined ? undefined : sections.get(heading.id);
    return section === undefined || heading === undefined || heading.rank > 2 ? [] : [{ block, section }];
  });
  let section = "";
  let next = 0;
  return pages.map(({ start, moved }, index) => {
    if (start === undefined) return index === 0 ? noHead : { title, section };
    // Above a heading that stands below a figure the page still belongs to the section before.
    const last = moved.length > 0 && start.line === 0 ? start.block - 1 : start.block;
    for (let heading = headings[next]; heading !== undefined && heading.block <= last; heading = headings[next]) {
      section = heading.section;
      next += 1;
    }
    const beginsSection =
      start.line === 0 &&
      moved.length === 0 &&
      blocks[start.block]?.heading !== undefined &&
      (blocks[start.block]?.heading?.rank ?? 6) <= 2;
    return index === 0 || beginsSection ? noHead : { title, section: section === title ? "" : section };
  });
}

/** Makes a head fit the line: a title that leaves no room for the section goes, what is still too wide ends in an ellipsis. */
export function fitHead({ title, section }: RunningHead, widthOf: (text: string) => number, room: number, ellipsis: string): RunningHead {
  const between = 24;
  if (section === "") return { title: shorten(title, widthOf(title), room, ellipsis), section };
  if (title !== "" && widthOf(title) + between + widthOf(section) <= room) return { title, section };
  return { title: "", section: shorten(section, widthOf(section), room, ellipsis) };
}

function shorten(text: string, width: number, room: number, ellipsis: string): string {
  if (width <= room) return text;
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  const kept = letters.slice(0, Math.max(1, Math.floor((letters.length * room) / width) - 3)).join("");
  const space = kept.search(/\s+\S*$/u);
  return `${(space > kept.length / 2 ? kept.slice(0, space) : kept).trimEnd()}${ellipsis}`;
}
