import { join } from "node:path";
import { writeFileAtomically } from "../edges/write/write-file-atomically.ts";
import { parsePo } from "../libraries/codec/po-parse.ts";
import { writePo } from "../libraries/codec/po-write.ts";
import { readLabels } from "../libraries/locale/read-labels.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/file.ts";
import type { Locale } from "../model/locale.ts";
import type { ArticleName, Workspace } from "../model/workspace.ts";
import { readArticle } from "../stages/read/read-article.ts";
import { readText } from "../stages/read/read-text.ts";
import { readWorkspace } from "../stages/read/read-workspace.ts";
import { isPseudoTranslation, pseudoLabels, pseudoTranslation } from "../translate/pseudo-translation.ts";
import { prepareArticle } from "./prepare-article.ts";
import { unknownNames } from "./unknown-names.ts";

export interface PseudoRequest {
  readonly root: string;
  /** Articles by name; all of them when absent. */
  readonly articles?: readonly string[];
  /** The locale that is made; `en-XA` of an English publication when absent. */
  readonly locale?: string;
  /** Whether files are written, or only named. */
  readonly write: boolean;
}

/** Makes a locale whose every word shows that it was translated; the paths of the files that change. A locale of people's is never touched. */
export async function pseudoWorkspace({
  root,
  articles,
  write,
  ...request
}: PseudoRequest): Promise<Checked<readonly string[] | undefined>> {
  const { value: workspace, diagnostics } = await readWorkspace(root);
  if (workspace === undefined) return { value: undefined, diagnostics };
  const unknown = unknownNames({ ...(articles === undefined ? {} : { articles }) }, workspace);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const locale = (request.locale ?? `${new Intl.Locale(workspace.publication.source).language}-XA`) as Locale;
  if (await isOfPeople(workspace, locale)) return { value: undefined, diagnostics: [refuse(locale)] };
  const files = [...makeLocale(workspace, locale)];
  const found: Diagnostic[] = [];
  for (const name of workspace.articles) {
    if (articles !== undefined && !articles.includes(name)) continue;
    const { value: parts, diagnostics: unread } = await readArticle(workspace, name);
    found.push(...unread);
    if (parts === undefined) continue;
    const { value: prepared, diagnostics: unclear } = prepareArticle({ ...parts, translations: new Map() }, workspace.publication.source);
    found.push(...unclear.filter(({ severity }) => severity === "error"));
    files.push({ path: poPath(locale, name), text: writePo(pseudoTranslation(prepared.article, locale)) });
  }
  const changed: string[] = [];
  for (const { path, text } of files) {
    if ((await readText(root, path)).value?.text === text) continue;
    changed.push(path);
    if (write) await writeFileAtomically(join(root, path), text);
  }
  return { value: changed, diagnostics: found };
}

/** Whether a locale has files that this program has not made: then it is somebody's work. */
async function isOfPeople({ root, publication, articles, locales }: Workspace, locale: Locale): Promise<boolean> {
  if (!publication.locales.includes(locale)) return false;
  if (locale === publication.source) return true;
  const texts = await Promise.all(articles.map(async (name) => (await readText(root, poPath(locale, name))).value?.text));
  const files = texts.filter((text) => text !== undefined);
  if (files.length === 0) return locales.get(locale)?.labels !== undefined;
  return !files.every((text) => isPseudoTranslation(parsePo(text).file));
}

/** Labels and conventions after those of the source. */
function makeLocale({ publication, locales }: Workspace, locale: Locale): SourceFile[] {
  const { labels, conventions } = locales.get(publication.source) ?? {};
  const texts = labels === undefined ? undefined : readLabels(labels, publication.source).value?.texts;
  return [
    ...(texts === undefined ? [] : [{ path: `translations/${locale}/ui.json`, text: `${JSON.stringify(pseudoLabels(texts), null, 2)}\n` }]),
    ...(conventions === undefined ? [] : [{ path: `translations/${locale}/locale.yaml`, text: conventions.text }]),
  ];
}

function poPath(locale: Locale, name: ArticleName): string {
  return `translations/${locale}/${name}.po`;
}

function refuse(locale: Locale): Diagnostic {
  return {
    ruleId: "request-is-known",
    severity: "error",
    place: { file: `translations/${locale}` },
    reason: `Unexpected locale \`${locale}\`, expected one that is new or was made by \`tetrapla pseudo\`.`,
    note: "Name another one with `--locale`: what people have translated is not touched.",
  };
}
