import { join } from "node:path";
import { moveFile, removeFile } from "../edges/write/move-file.ts";
import { replaceText } from "../edges/write/replace-text.ts";
import { writeFileAtomically } from "../edges/write/write-file-atomically.ts";
import { parsePo } from "../libraries/codec/po-parse.ts";
import { writePo } from "../libraries/codec/po-write.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/file.ts";
import type { ArticleFiles, ArticleName, Workspace } from "../model/workspace.ts";
import { describePoProblem } from "../stages/parse/describe-po-problem.ts";
import { readArticle } from "../stages/read/read-article.ts";
import { readText } from "../stages/read/read-text.ts";
import { readWorkspace } from "../stages/read/read-workspace.ts";
import { type ArticleRename, renameAddresses, renameInPo, renameInSettings, renamePath } from "../translate/rename-article.ts";
import { syncRegistry } from "../translate/sync-registry.ts";
import { prepareArticle } from "./prepare-article.ts";

export interface MoveRequest {
  readonly root: string;
  readonly from: string;
  readonly to: string;
  /** Whether files are written, or only named. */
  readonly write: boolean;
}

/** What a move does, in the order in which it does it: stopped at any point, it can be run again. */
export interface MovePlan {
  /** Files of the article under its new name, written before anything else changes. */
  readonly written: readonly SourceFile[];
  /** The article's folder and text, by their old and new paths. */
  readonly moved: readonly (readonly [from: string, to: string])[];
  /** Files that name the article. */
  readonly changed: readonly { readonly path: string; readonly before: string; readonly after: string }[];
  /** Files of the old name, removed last. */
  readonly removed: readonly string[];
}

/** Renames an article with everything that belongs to it or names it; no value when that cannot be done without loss. */
export async function moveArticle({ root, from, to, write }: MoveRequest): Promise<Checked<MovePlan | undefined>> {
  const { value: workspace, diagnostics } = await readWorkspace(root);
  if (workspace === undefined) return { value: undefined, diagnostics };
  const names: readonly string[] = workspace.articles;
  const problem = objection(names, from, to);
  if (problem !== undefined) return { value: undefined, diagnostics: [problem] };
  const { baseUrl } = workspace.publication;
  const rename: ArticleRename = { from, to, ...(baseUrl === undefined ? {} : { baseUrl }) };
  // A run that was stopped may have moved the folder already.
  const isMoved = !names.includes(from);
  const planned = await planMove(workspace, rename, isMoved);
  if (planned.value === undefined || !write) return planned;
  const { written, moved, changed, removed } = planned.value;
  for (const { path, text } of written) await writeFileAtomically(join(root, path), text);
  for (const [old, now] of moved) await moveFile(join(root, old), join(root, now));
  for (const { path, before, after } of changed) {
    if (!(await replaceText(join(root, path), before, after))) throw new Error(`${path} changed meanwhile: run the command again.`);
  }
  for (const path of removed) await removeFile(join(root, path));
  return planned;
}

function objection(names: readonly string[], from: string, to: string): Diagnostic | undefined {
  const refuse = (reason: string, note: string): Diagnostic => ({
    ruleId: "request-is-known",
    severity: "error",
    place: { file: "source" },
    reason,
    note,
  });
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(to))
    return refuse(`Unexpected name \`${to}\`, expected letters, digits, \`-\`, \`_\` and \`.\`.`, "Choose another name.");
  if (from.toLowerCase() === to.toLowerCase())
    return refuse(
      `Unexpected name \`${to}\`, expected one that differs in more than capitals.`,
      "Some disks take both for the same: rename twice.",
    );
  if (names.includes(from) && names.includes(to))
    return refuse(`Unexpected name \`${to}\`, expected one that no article has.`, "Choose another name.");
  if (!names.includes(from) && !names.includes(to))
    return refuse(`Unexpected article \`${from}\`, expected one of ${names.join(", ")}.`, "Correct the name on the command line.");
  return undefined;
}

async function planMove(workspace: Workspace, rename: ArticleRename, isMoved: boolean): Promise<Checked<MovePlan | undefined>> {
  const { from, to } = rename;
  const { root, publication, articles } = workspace;
  const found: Diagnostic[] = [];
  const keep = <Value>(checked: Checked<Value>): Value => {
    found.push(...checked.diagnostics.filter(({ severity }) => severity === "error"));
    return checked.value;
  };
  const own = keep(await readArticle(workspace, (isMoved ? to : from) as ArticleName));
  const old = await Promise.all(
    publication.locales.map(async (locale) =>
      keep(await readText(root, `translations/${locale}/${from}.${locale === publication.source ? "pot" : "po"}`)),
    ),
  );
  const files = old.filter((file) => file !== undefined);
  if (own === undefined) return { value: undefined, diagnostics: found };
  if (isMoved && files.length === 0) {
    const reason = `Unexpected article \`${from}\`, expected one of ${articles.join(", ")}.`;
    return {
      value: undefined,
      diagnostics: [
        { ruleId: "request-is-known", severity: "error", place: { file: "source" }, reason, note: "Correct the name on the command line." },
      ],
    };
  }
  const registry = isMoved || own.registry !== undefined ? [] : [firstRegistry(own, workspace, keep)];
  const written = [...files, ...registry].map((file) => ({ path: renamePath(file.path, rename), text: keep(renamePo(file, rename)) }));
  for (const { path, text } of written) {
    const present = (await readText(root, path)).value;
    if (present !== undefined && present.text !== text && !isMoved) found.push(inTheWay(path));
  }
  const others = articles.filter((name) => name !== from && name !== to);
  const texts = [...(await Promise.all(others.map(async (name) => keep(await readArticle(workspace, name))))), own].filter(
    (article) => article !== undefined,
  );
  const value: MovePlan = {
    written,
    moved: isMoved ? [] : movesOf(own, rename),
    changed: [workspace.publicationFile, ...texts.flatMap((article) => namers(article, article === own))].flatMap((file) =>
      changeOf(file, rename, keep),
    ),
    removed: files.map(({ path }) => path),
  };
  return found.length > 0 ? { value: undefined, diagnostics: found } : { value, diagnostics: [] };
}

/** The registry that an article never had: without one its ids would come from its new name, and its translations be strangers. */
function firstRegistry(files: ArticleFiles, { publication }: Workspace, keep: <Value>(checked: Checked<Value>) => Value): SourceFile {
  const { article } = keep(prepareArticle(files, publication.source));
  return { path: `translations/${publication.source}/${files.name}.pot`, text: writePo(syncRegistry(article, [])) };
}

function renamePo(file: SourceFile, rename: ArticleRename): Checked<string> {
  const { file: po, problems } = parsePo(file.text);
  // What cannot be read whole is not written anew.
  return {
    value: problems.length > 0 ? file.text : writePo(renameInPo(po, rename)),
    diagnostics: problems.map((problem) => describePoProblem(problem, file)),
  };
}

function movesOf({ markdown }: ArticleFiles, rename: ArticleRename): [string, string][] {
  const { from, to } = rename;
  const folder: [string, string] = [`source/${from}`, `source/${to}`];
  return markdown.path === `source/${from}/${from}.md` ? [folder, [`source/${to}/${from}.md`, `source/${to}/${to}.md`]] : [folder];
}

/** The files of an article that may name another; those of the article itself that are written anyway are left out. */
function namers({ markdown, bibliographies, registry, translations }: ArticleFiles, isOwn: boolean): SourceFile[] {
  const texts = [markdown, ...bibliographies];
  return isOwn ? texts : [...texts, ...(registry === undefined ? [] : [registry]), ...translations.values()];
}

function changeOf(file: SourceFile, rename: ArticleRename, keep: <Value>(checked: Checked<Value>) => Value): MovePlan["changed"][number][] {
  const isPo = /\.pot?$/.test(file.path);
  const after = file.path === "publication.yaml" ? renameInSettings(file.text, rename) : renameAddresses(file.text, rename);
  if (after === file.text) return [];
  return [{ path: renamePath(file.path, rename), before: file.text, after: isPo ? keep(renamePo(file, rename)) : after }];
}

function inTheWay(path: string): Diagnostic {
  return {
    ruleId: "request-is-known",
    severity: "error",
    place: { file: path },
    reason: `Unexpected file \`${path}\` of another article, expected none.`,
    note: "Move it away, or choose another name.",
  };
}
