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

/** An element whose descendants are what `change` makes of them, from the inside out; what it leaves as it is is not copied. */
export function mapTags(tag: Tag, change: (tag: Tag) => TagChild | readonly TagChild[]): Tag {
  return mapChildren(tag, (child) => (isTag(child) ? change(mapTags(child, change)) : child));
}

/** An element whose children are what `change` makes of them. */
export function mapChildren(tag: Tag, change: (child: TagChild) => TagChild | readonly TagChild[]): Tag {
  const { children } = tag;
  const changed: TagChild[] = [];
  let isSame = true;
  for (const child of children) {
    const result = change(child);
    isSame &&= result === child;
    if ("kind" in result) changed.push(result);
    else changed.push(...result);
  }
  return isSame ? tag : { ...tag, children: changed };
}

/** Every mark within an element, in order. */
export function marksOf(tag: Tag): (ContentMark | LinkMark)[] {
  const marks: (ContentMark | LinkMark)[] = [];
  const collect = ({ children }: Tag): void => {
    for (const child of children) {
      if (isTag(child)) collect(child);
      else marks.push(child);
    }
  };
  collect(tag);
  return marks;
}
