import { readFileSync } from "node:fs";
import { join } from "node:path";
import { po } from "gettext-parser";

/** A passage as a locale's files give it, read without any code of the pipeline. */
export interface SampleUnit {
  readonly id: string;
  /** The first line of the registry's comment: `paragraph`, `heading 2`, `metadata title` … */
  readonly kind: string;
  readonly source: string;
  readonly text: string;
}

/** The passages of the sample in the order of the registry, with a locale's own words. */
export function sampleUnits(root: string, locale: string): SampleUnit[] {
  const registry = messagesOf(join(root, "translations/en/csto.pot"));
  const words =
    locale === "en"
      ? undefined
      : new Map(messagesOf(join(root, `translations/${locale}/csto.po`)).map((message) => [message.msgctxt, message]));
  return registry.map(({ msgctxt = "", msgid, comments }) => ({
    id: msgctxt,
    kind: comments?.extracted?.split("\n")[0] ?? "",
    source: msgid,
    text: words === undefined ? msgid : (words.get(msgctxt)?.msgstr[0] ?? ""),
  }));
}

/** The words of inline Markdown in pieces: what is a call, a citation or a cross-reference stands between two of them. */
export function piecesOf(markdown: string): string[] {
  return markdown
    .replace(/\[\^[^\]]+\]|\[[^[\]]*@[^[\]]*\]|\[\]\(#[^)]*\)/g, "\n")
    .replace(/\[([^\]]*)\]\{\.citation-needed[^}]*\}/g, "$1\n")
    .replace(/\[([^\]]*)\]\{[^}]*\}/g, "$1")
    .replace(/\*/g, "")
    .split("\n");
}

function messagesOf(
  path: string,
): { msgctxt?: string; msgid: string; msgstr: readonly string[]; comments?: { readonly extracted?: string } }[] {
  const { translations } = po.parse(readFileSync(path, "utf8"));
  return Object.values(translations)
    .flatMap((context) => Object.values(context))
    .filter(({ msgid }) => msgid !== "");
}
