import type { ElementContent, Properties } from "hast";
import { h } from "hastscript";
import { formatDate } from "../../../libraries/locale/format-date.ts";
import { directionOfLanguage } from "../../../libraries/locale/writing-direction.ts";
import { parseDate } from "../../../libraries/text/parse-date.ts";
import type { Span } from "../../../model/syntax.ts";
import type { NodeRenderer, RenderContext } from "../context.ts";

/** A bracketed span: foreign words with their language, marked claims, typographic classes. */
export const span: NodeRenderer<Span> = (context, node, state) => {
  const { id, classes, values } = node.attributes;
  const { lang, translate } = values;
  const dir = values["dir"] ?? directionOf(lang, context);
  const properties: Properties = {
    ...(id === undefined ? {} : { id }),
    ...(classes.length > 0 ? { className: [...classes] } : {}),
    ...(lang === undefined ? {} : { lang }),
    ...(dir === undefined ? {} : { dir }),
    ...(translate === undefined ? {} : { translate }),
  };
  const mark = classes.includes("citation-needed") && context.showMarks ? [citationNeeded(context, values["since"])] : [];
  return h("span", properties, [...state.all(node), ...mark]);
};

/** Words of a language that runs the other way say so: their full stop stands where they end. */
function directionOf(lang: string | undefined, { conventions }: RenderContext): string | undefined {
  const direction = lang === undefined ? undefined : directionOfLanguage(lang);
  return direction === conventions.direction ? undefined : direction;
}

function citationNeeded({ labels, conventions }: RenderContext, since: string | undefined): ElementContent {
  const date = since === undefined ? undefined : parseDate(since);
  const text =
    date === undefined ? labels("citationNeeded") : labels("citationNeededSince", { date: formatDate(date, "full", conventions) });
  const { open, close } = conventions.citations;
  return h("sup", { className: ["editor-mark"], lang: conventions.locale }, `${open}${text}${close}`);
}
