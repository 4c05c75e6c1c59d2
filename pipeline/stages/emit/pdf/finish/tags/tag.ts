import type { PdfDictionary } from "../objects/pdf-object.ts";
import type { TagHint } from "../tag-hint.ts";

/** An element of the structure (ISO 32000-1, 14.7.2). */
export interface Tag {
  readonly kind: "tag";
  /** The name of its role, such as `P`. */
  readonly role: string;
  /** Its language, where that differs from the language around it. */
  readonly language?: string;
  readonly alternative?: string;
  readonly id?: string;
  readonly attributes: readonly PdfDictionary[];
  readonly children: readonly TagChild[];
  /** What the HTML said of it. */
  readonly hint?: TagHint;
  /** The number of its object in Chromium's file. */
  readonly origin?: number;
}

export type TagChild = Tag | ContentMark | LinkMark;

/** Something that a page shows: what a content stream has under an identifier (14.7.4.2). */
export interface ContentMark {
  readonly kind: "content";
  /** The number of the page's object. */
  readonly page: number;
  /** The number of the object whose stream it is: the page, or a form that it draws. */
  readonly stream: number;
  readonly mcid: number;
}

/** The area of a link (14.7.4.3). */
export interface LinkMark {
  readonly kind: "link";
  readonly page: number;
  /** The number of the annotation's object. */
  readonly annotation: number;
}

/** Whether a child is an element. */
export function isTag(child: TagChild): child is Tag {
  return child.kind === "tag";
}

/** A new element around children. */
export function newTag(role: string, children: readonly TagChild[], more: Partial<Pick<Tag, "id" | "language">> = {}): Tag {
  return { kind: "tag", role, attributes: [], children, ...more };
}

/** An element whose descendants are what `change` makes of them, from the inside out. */
export function mapTags(tag: Tag, change: (tag: Tag) => TagChild | readonly TagChild[]): Tag {
  const children = tag.children.flatMap((child): TagChild | readonly TagChild[] => (isTag(child) ? change(mapTags(child, change)) : [child]));
  return { ...tag, children };
}

/** Every mark within an element, in order. */
export function marksOf(tag: Tag): (ContentMark | LinkMark)[] {
  return tag.children.flatMap((child) => (isTag(child) ? marksOf(child) : [child]));
}
