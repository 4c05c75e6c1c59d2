import { imagePath } from "../../libraries/markdown/image-path.ts";
import type { Place } from "../../model/diagnostic.ts";
import type { CitationKey } from "../../model/reference.ts";
import type { UnitId } from "../../model/unit.ts";
import type { OpenArticle } from "../check-session.ts";
import { messageAt, type NamedThing, nameInMarkdown, nameInMessage } from "./name-at.ts";
import { footnotesOf, targetsOf } from "./targets-of.ts";

/**
 * Where what is under the cursor is defined: a work in the bibliography, a heading, figure, table or footnote in the article;
 * of a message of a PO file, the passage that it translates.
 */
export function findDefinition(open: OpenArticle, path: string, text: string, offset: number): Place | undefined {
  const { article } = open;
  if (path === article.file.path) {
    const thing = nameInMarkdown(article, offset);
    return thing === undefined ? undefined : placeOf(thing, open);
  }
  if (!/\.pot?$/.test(path)) return undefined;
  const message = messageAt(text, offset);
  if (message === undefined) return undefined;
  const thing = nameInMessage(message, text, article, offset);
  return thing === undefined ? article.byId.get(message.context as UnitId)?.place : placeOf(thing, open);
}

function placeOf({ kind, name }: NamedThing, { article, files }: OpenArticle): Place | undefined {
  const { file } = article;
  switch (kind) {
    case "citation":
      return article.bibliography.byKey.get(name as CitationKey)?.place;
    case "footnote":
      return placeIn(file.path, footnotesOf(article).get(name)?.position);
    case "target": {
      const note = [...article.numbering.notes].find(([, { anchor }]) => anchor === name)?.[0];
      const node = note === undefined ? targetsOf(article).find((target) => target.name === name)?.node : footnotesOf(article).get(note);
      return placeIn(file.path, node?.position);
    }
    case "image": {
      const image = imagePath(name);
      return image !== undefined && files.images.has(image) ? { file: `${files.folder}/${image}` } : undefined;
    }
  }
}

function placeIn(file: string, position: Place["position"] | undefined): Place | undefined {
  return position === undefined ? undefined : { file, position };
}
