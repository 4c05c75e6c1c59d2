import { dictionary, type PdfDictionary, type PdfObject, PdfReference, PdfString } from "../objects/pdf-object.ts";
import { textString } from "../objects/text-string.ts";
import type { PdfDraft } from "../pdf-draft.ts";
import { roleMap } from "./roles.ts";
import { type ContentMark, isTag, type LinkMark, type Tag, type TagChild } from "./tag.ts";

/** What the structure refers to. */
export interface TagTargets {
  /** The new identifiers of content in its stream: none, or one for each of its pieces. */
  identifiersOf(mark: ContentMark): readonly number[];
  /** The area that a picture covers, as the value of a `BBox`. */
  boxOf(tag: Tag): PdfObject | undefined;
}

/** A structure in a draft. */
export interface WrittenTags {
  readonly root: PdfReference;
  /** The elements by the numbers of their objects in Chromium's file. */
  readonly byOrigin: ReadonlyMap<number, PdfReference>;
  /** The elements of a stream's content by its new identifiers, by the numbers of the streams' objects. */
  readonly contents: ReadonlyMap<number, readonly PdfReference[]>;
  /** The elements of links, by the numbers of their annotations. */
  readonly links: ReadonlyMap<number, PdfReference>;
}

/** Writes a structure into a draft: the root, its elements, their names and roles (ISO 32000-1, 14.7.2). */
export function writeTags(document: Tag, draft: PdfDraft, targets: TagTargets): WrittenTags {
  const root = draft.reserve();
  const writer = new TagWriter(draft, targets);
  const outermost = writer.write(document, root);
  const names = [...writer.names].sort(([left], [right]) => (left < right ? -1 : 1));
  const usedRoles = [...roleMap].filter(([role]) => writer.roles.has(role));
  draft.set(
    root,
    dictionary({
      Type: "StructTreeRoot",
      K: outermost,
      RoleMap: usedRoles.length === 0 ? undefined : new Map<string, PdfObject>(usedRoles),
      IDTree:
        names.length === 0
          ? undefined
          : draft.add(dictionary({ Names: names.flatMap(([name, reference]) => [new PdfString(name), reference]) })),
    }),
  );
  const { byOrigin, contents, links } = writer;
  return { root, byOrigin, contents, links };
}

class TagWriter {
  readonly byOrigin = new Map<number, PdfReference>();
  readonly contents = new Map<number, PdfReference[]>();
  readonly links = new Map<number, PdfReference>();
  readonly names = new Map<string, PdfReference>();
  readonly roles = new Set<string>();
  private readonly draft: PdfDraft;
  private readonly targets: TagTargets;

  constructor(draft: PdfDraft, targets: TagTargets) {
    this.draft = draft;
    this.targets = targets;
  }

  write(tag: Tag, parent: PdfReference): PdfReference {
    const reference = this.draft.reserve();
    this.roles.add(tag.role);
    if (tag.origin !== undefined) this.byOrigin.set(tag.origin, reference);
    if (tag.id !== undefined) this.names.set(tag.id, reference);
    const page = tag.children.find((child) => child.kind === "content")?.page;
    const kids = tag.children.flatMap((child) => this.writeChild(child, reference, page));
    const attributes = [...tag.attributes, ...layoutOf(this.targets.boxOf(tag))];
    this.draft.set(
      reference,
      dictionary({
        S: tag.role,
        P: parent,
        ID: tag.id === undefined ? undefined : new PdfString(tag.id),
        Pg: page === undefined ? undefined : new PdfReference(page),
        A: attributes.length > 1 ? attributes : attributes[0],
        Lang: tag.language === undefined ? undefined : textString(tag.language),
        Alt: tag.alternative === undefined ? undefined : textString(tag.alternative),
        K: kids.length > 1 ? kids : kids[0],
      }),
    );
    return reference;
  }

  private writeChild(child: TagChild, parent: PdfReference, page: number | undefined): readonly PdfObject[] {
    if (isTag(child)) return [this.write(child, parent)];
    return child.kind === "link" ? [this.writeLink(child, parent)] : this.writeContent(child, parent, page);
  }

  private writeLink({ annotation, page }: LinkMark, parent: PdfReference): PdfObject {
    this.links.set(annotation, parent);
    return dictionary({ Type: "OBJR", Obj: new PdfReference(annotation), Pg: new PdfReference(page) });
  }

  private writeContent(mark: ContentMark, parent: PdfReference, page: number | undefined): readonly PdfObject[] {
    const elements = this.contents.get(mark.stream) ?? [];
    this.contents.set(mark.stream, elements);
    return this.targets.identifiersOf(mark).map((identifier) => {
      elements[identifier] = parent;
      if (mark.stream === page) return identifier;
      const stream = mark.stream === mark.page ? undefined : new PdfReference(mark.stream);
      return dictionary({ Type: "MCR", Pg: new PdfReference(mark.page), Stm: stream, MCID: identifier });
    });
  }
}

function layoutOf(box: PdfObject | undefined): PdfDictionary[] {
  return box === undefined ? [] : [dictionary({ O: "Layout", BBox: box })];
}
