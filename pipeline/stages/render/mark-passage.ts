import type { ElementContent, Properties } from "hast";
import type { Passage } from "../../model/edition.ts";
import type { RenderContext } from "./context.ts";

/**
 * Says on a block what its reader must know: that it is in another language (`lang`, `dir`), that it is not translated
 * (`passage-missing`) or that its translation is of an earlier version (`passage-stale`).
 */
export function markPassage(
  context: RenderContext,
  unit: number,
  rendered: ElementContent | ElementContent[] | undefined,
): typeof rendered {
  const properties = passageProperties(context, unit);
  if (properties === undefined || rendered === undefined || Array.isArray(rendered) || rendered.type !== "element") return rendered;
  const className = [rendered.properties.className ?? [], properties.className ?? []].flat() as string[];
  return { ...rendered, properties: { ...rendered.properties, ...properties, ...(className.length > 0 ? { className } : {}) } };
}

/** The attributes of a passage that is not a current one in the edition's own language. */
function passageProperties({ edition, labels }: RenderContext, unit: number): Properties | undefined {
  const passage = edition.passages[unit];
  const [locale] = edition.locales;
  if (passage === undefined || (passage.locale === locale && needsNoMark(passage))) return undefined;
  const isForeign = passage.locale !== locale;
  const mark = needsNoMark(passage) ? [] : isForeign && passage.locale === edition.article.locale ? ["passage-missing"] : ["passage-stale"];
  return {
    ...(isForeign ? { lang: passage.locale } : {}),
    ...(mark.length > 0 ? { className: mark } : {}),
    ...(mark[0] === "passage-stale" ? { title: labels("stalePassage") } : {}),
  };
}

/** Whether a passage is what its reader expects. */
function needsNoMark({ state, isTolerated }: Passage): boolean {
  return state === "current" || isTolerated === true;
}
