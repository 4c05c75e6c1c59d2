import type { Contributor } from "../../model/article.ts";
import type { Edition } from "../../model/edition.ts";
import type { CitationKey, Name, Reference } from "../../model/reference.ts";

/** The edition as an entry of somebody else's bibliography; `address` is where its web page lives, if that is known. */
export function referToEdition({ article, id, metadata, translators }: Edition, address: string | undefined): Reference {
  const { contributors, publisher, date } = article.metadata;
  const people = (role: string): Name[] => contributors.filter((person) => person.role === role).map(nameOf);
  const author = people("aut");
  const translator = [...people("trl"), ...translators.map((literal): Name => ({ literal }))];
  const isAuthor = author.some(({ literal }) => literal === publisher);
  const { locale } = metadata.title.passage;
  return {
    key: `${article.name}-${id}` as CitationKey,
    type: "webpage",
    names: { ...(author.length > 0 ? { author } : {}), ...(translator.length > 0 ? { translator } : {}) },
    dates: date === undefined ? {} : { issued: { start: date } },
    fields: {
      title: metadata.title.text,
      ...(publisher === undefined || isAuthor ? {} : { publisher }),
      language: locale,
      ...(address === undefined ? {} : { URL: address }),
    },
    place: { file: article.file.path },
    fieldPlaces: {},
  };
}

/** A name that sorts as `Family, Given` and is written as `Given Family` has these parts; any other is one piece. */
function nameOf({ name, fileAs }: Contributor): Name {
  const [family = "", given = "", ...more] = (fileAs ?? "").split(",").map((part) => part.trim());
  const isParted = more.length === 0 && given !== "" && name === `${given} ${family}`;
  return isParted ? { family, given } : { literal: name };
}
