import type { Image, Paragraph, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { Caption, Figure } from "../../model/syntax.ts";
import { identifierOf, readDirectiveAttributes } from "./directive-attributes.ts";
import { captionOf, contentOf, type DirectiveContext } from "./directive-context.ts";
import { surplusBlocks, takeFirst } from "./directive-surplus.ts";
import { parseInline } from "./parse-inline.ts";
import { shiftPosition, shiftPositions } from "./shift-positions.ts";
import { offsetOf, positionBetween } from "./source-position.ts";

/** `:::figure[Caption]{#id}`: an image alone in its paragraph; without a label a second paragraph is the caption. */
export function readFigure(node: ContainerDirective, context: DirectiveContext): readonly RootContent[] {
  const { label, blocks } = contentOf(node);
  const rest = [...blocks];
  const image = takeFirst(rest, loneImage);
  if (image === undefined) {
    context.note(
      node,
      "Unexpected figure without an image, expected `![alternative text](file)` alone in a paragraph.",
      "Put an empty line before and behind the image.",
    );
    return context.readBlocks(label === undefined ? blocks : [label, ...blocks]);
  }
  const attributes = readDirectiveAttributes(node, [], context);
  const caption = label === undefined ? takeFirst(rest, paragraphCaption) : captionOf(label.children);
  const ownId = image.data?.attributes?.id;
  const identifier = identifierOf(node, ownId === undefined || attributes.has("id") ? attributes : new Map([["id", ownId]]), context);
  const figure: Figure = {
    type: "figure",
    identifier,
    children: inOrder(image, caption),
    ...(node.position && { position: node.position }),
  };
  return [figure, ...surplusBlocks(rest, "one image and one paragraph as its caption in a figure", context)];
}

/** An image alone in a paragraph is a figure when it has an id: `![alt](map.png "Caption"){#fig-map}`. */
export function readLoneFigure(paragraph: Paragraph, context: DirectiveContext): Figure | undefined {
  const image = loneImage(paragraph);
  const identifier = image?.data?.attributes?.id;
  if (image === undefined || identifier === undefined) return undefined;
  context.next("figure");
  const caption = titleCaption(image, context);
  return { type: "figure", identifier, children: inOrder(image, caption), ...(paragraph.position && { position: paragraph.position }) };
}

/** The image of a paragraph that holds nothing else. */
export function loneImage(block: RootContent): Image | undefined {
  if (block.type !== "paragraph") return undefined;
  const [only, ...others] = block.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  return only?.type === "image" && others.length === 0 ? only : undefined;
}

/** The caption that a paragraph of words makes. */
export function paragraphCaption(block: RootContent): Caption | undefined {
  return block.type === "paragraph" && loneImage(block) === undefined ? captionOf(block.children) : undefined;
}

/** The image's title, which is the caption from now on: parsed as the inline content that its translation will be. */
function titleCaption(image: Image, context: DirectiveContext): Caption | undefined {
  const position = image.data?.titlePosition;
  if (!image.title || position === undefined) return undefined;
  const value = image.title;
  image.title = null;
  const raw = context.source.slice(offsetOf(position.start), offsetOf(position.end));
  const parsed = /[\r\n]/.test(raw) ? undefined : parseInline(raw, context.labels());
  if (parsed === undefined || "problem" in parsed)
    return captionOf([{ type: "text", value, position: positionBetween(position.start, position.end) }]);
  const { line, column } = position.start;
  const origin = { line, column, offset: offsetOf(position.start) };
  for (const child of parsed.children) shiftPositions(child, origin);
  for (const problem of parsed.problems) {
    shiftPosition(problem.position, origin);
    context.problems.push(problem);
  }
  return captionOf(parsed.children);
}

function inOrder(image: Image, caption: Caption | undefined): (Image | Caption)[] {
  if (caption === undefined) return [image];
  const isBefore = (caption.position?.start.offset ?? 0) < (image.position?.start.offset ?? 0);
  return isBefore ? [caption, image] : [image, caption];
}
