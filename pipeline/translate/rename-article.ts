import { isScalar, parseDocument, visit } from "yaml";
import type { PoFile } from "../libraries/codec/po.ts";

/** The two names of an article that is renamed. */
export interface ArticleRename {
  readonly from: string;
  readonly to: string;
  /** Where the publication lives on the web, ending in `/`; without it no address names an article. */
  readonly baseUrl?: string;
}

/** A text in which every address of the article's files is that of the new name. */
export function renameAddresses(text: string, { from, to, baseUrl }: ArticleRename): string {
  if (baseUrl === undefined) return text;
  const address = new RegExp(
    `(${escapePattern(baseUrl)}[A-Za-z0-9+-]+/)${escapePattern(from)}(?=\\.(?:html|epub|pdf)(?![A-Za-z0-9]))`,
    "g",
  );
  return text.replace(address, (_, folder: string) => folder + to);
}

/** A PO file or registry of the article, or of one that links to it, under the new name: no translation gets older by it. */
export function renameInPo(po: PoFile, rename: ArticleRename): PoFile {
  const address = (text: string): string => renameAddresses(text, rename);
  const header = po.header && {
    ...po.header,
    fields: po.header.fields.map(
      ([name, value]) => [name, name === "Project-Id-Version" && value === rename.from ? rename.to : value] as const,
    ),
  };
  const messages = po.messages.map((message) => ({
    ...message,
    id: address(message.id),
    translation: address(message.translation),
    references: message.references.map((path) => renamePath(path, rename)),
    extractedComments: message.extractedComments.map(address),
    ...(message.previous === undefined
      ? {}
      : { previous: { ...message.previous, ...(message.previous.id === undefined ? {} : { id: address(message.previous.id) }) } }),
  }));
  return { ...po, header, messages };
}

/** The settings with the new name in the waivers' paths; everything else of the text stays as it is written. */
export function renameInSettings(text: string, rename: ArticleRename): string {
  const document = parseDocument(text, { version: "1.2" });
  if (document.errors.length > 0) return text;
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== "file" || !isScalar(value) || typeof value.value !== "string" || !value.range) return;
      const path = renamePath(value.value, rename);
      const [start, end] = value.range;
      // A path that is written with escapes stays whole in a string of its own.
      const written = text.slice(start, end);
      if (path !== value.value)
        edits.push({ start, end, text: written.includes(value.value) ? written.replace(value.value, () => path) : JSON.stringify(path) });
    },
  });
  let result = text;
  for (const edit of edits.reverse()) result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  return renameAddresses(result, rename);
}

/** A path of the workspace under the article's new name. */
export function renamePath(path: string, { from, to }: Pick<ArticleRename, "from" | "to">): string {
  const folder = `source/${from}/`;
  if (path === `source/${from}`) return `source/${to}`;
  if (path === `${folder}${from}.md`) return `source/${to}/${to}.md`;
  if (path.startsWith(folder)) return `source/${to}/${path.slice(folder.length)}`;
  const [, locale, name, ending] = /^translations\/([^/]+)\/(.+)(\.pot?(?::\d+)?)$/.exec(path) ?? [];
  return name === from ? `translations/${locale}/${to}${ending}` : path;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
