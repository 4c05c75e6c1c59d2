import { readGlossary } from "../libraries/locale/read-glossary.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import type { UnsavedTexts } from "../model/file.ts";
import type { LinkLock } from "../model/link-lock.ts";
import type { ArticleFiles, ArticleName, Workspace } from "../model/workspace.ts";
import { findTheme } from "../stages/read/find-theme.ts";
import { readArticle } from "../stages/read/read-article.ts";
import { readLinkLock } from "../stages/read/read-link-lock.ts";
import { readWorkspace } from "../stages/read/read-workspace.ts";
import { type CheckedArticle, type CheckMeans, checkPrepared } from "./check-prepared.ts";
import { filesOf } from "./files-of.ts";
import { hashOf, hashWorkspace } from "./job.ts";
import { judgeLocales, settleFindings } from "./judge-workspace.ts";
import { loadLocales } from "./load-locales.ts";
import { type PreparedArticle, prepareArticle, type RememberTranslation } from "./prepare-article.ts";
import { unknownNames } from "./unknown-names.ts";

/** What a session is told besides where its workspace is. */
export interface SessionOptions {
  /** Texts that stand in for files; they may change between checks, and `forget` is told which. */
  readonly unsaved?: UnsavedTexts;
  /** Told how far a check is: with 1,000 articles it takes its time. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly label: string }) => void;
  /** Judges many articles at once where that is faster; those that it leaves out are judged one after another. */
  readonly judgeMany?: JudgeMany;
  /** Keeps what was made of translations, for whoever judges the same ones again and again. */
  readonly remember?: RememberTranslation;
  /** Given each article as soon as it is read: whoever keeps it decides for how long. */
  readonly onPrepared?: (article: OpenArticle, means: CheckMeans) => void;
}

/** Judges articles by name, in this order; the list ends early where it is not worth it. */
export type JudgeMany = (
  names: readonly ArticleName[],
  onJudged: (done: number, name: ArticleName) => void,
) => Promise<readonly JudgedArticle[]>;

/** An article that was judged. */
export interface OpenArticle extends PreparedArticle {
  readonly files: ArticleFiles;
}

/** What all articles of a workspace are judged by. */
interface Ground {
  /** Equal keys, equal findings in an article whose own files have not changed. */
  readonly key: string;
  readonly workspace: Workspace;
  readonly means: CheckMeans;
  readonly read: readonly Diagnostic[];
  readonly locales: CheckedArticle;
}

/** What was found in an article, and in which files it was looked for. */
export interface JudgedArticle extends CheckedArticle {
  readonly files: readonly string[];
}

/** Checks a workspace as often as wanted, and judges anew only what has changed since. */
export class CheckSession {
  private readonly root: string;
  private readonly options: SessionOptions;
  private ground: Ground | undefined;
  private readonly judged = new Map<ArticleName, JudgedArticle>();

  constructor(root: string, options: SessionOptions = {}) {
    this.root = root;
    this.options = options;
  }

  /** Says that files or folders are not what they were; settings, labels and conventions are always looked at anew. */
  forget(paths: Iterable<string>): void {
    for (const path of paths) {
      const name = articleOf(path);
      if (name !== undefined) this.judged.delete(name);
      else if (/^(source|translations(\/[^/]+)?)?$/.test(path)) this.judged.clear();
    }
  }

  /**
   * Everything that is wrong with the workspace, or with some of its articles; no value when it cannot be read, or lacks one
   * of them unless only the `known` ones are meant.
   */
  async check(articles?: readonly string[], meant: "all" | "known" = "all"): Promise<Checked<Workspace | undefined>> {
    const ground = await this.readGround();
    if (ground.value === undefined) return { value: undefined, diagnostics: ground.diagnostics };
    const { workspace, means, read, locales } = ground.value;
    const unknown = articles === undefined || meant === "known" ? [] : unknownNames({ articles }, workspace);
    if (unknown.length > 0) return { value: undefined, diagnostics: [...read, ...unknown] };
    const wanted = workspace.articles.filter((name) => articles?.includes(name) ?? true);
    await this.judgeMany(wanted.filter((name) => !this.judged.has(name)));
    const parts: JudgedArticle[] = [];
    for (const [done, name] of wanted.entries()) {
      if (!this.judged.has(name)) this.options.onProgress?.({ done, total: wanted.length, label: name });
      parts.push(this.judged.get(name) ?? (await this.judge(name, workspace, means)));
    }
    const files = new Set(parts.flatMap((part) => part.files));
    const all = [{ found: read, suppressions: [] }, locales, ...parts];
    return { value: workspace, diagnostics: settleFindings(all, { files, isWhole: articles === undefined, isDraft: false }, workspace) };
  }

  /** Judges one article of a workspace that does not change meanwhile; a workspace that cannot be read has none. */
  async judgeOne(name: ArticleName): Promise<JudgedArticle> {
    const ground = this.ground ?? (await this.readGround()).value;
    if (ground === undefined) return { found: [], suppressions: [], files: [] };
    return this.judge(name, ground.workspace, ground.means);
  }

  private async judgeMany(names: readonly ArticleName[]): Promise<void> {
    const { judgeMany, onProgress } = this.options;
    const judged = await judgeMany?.(names, (done, label) => onProgress?.({ done, total: names.length, label }));
    for (const [index, article] of (judged ?? []).entries()) {
      const name = names[index];
      if (name !== undefined) this.judged.set(name, article);
    }
  }

  private async judge(name: ArticleName, workspace: Workspace, means: CheckMeans): Promise<JudgedArticle> {
    const { value: files, diagnostics: unread } = await readArticle(workspace, name, this.options.unsaved);
    let judged: JudgedArticle = { found: unread, suppressions: [], files: [] };
    if (files !== undefined) {
      const { value: prepared, diagnostics } = prepareArticle(files, workspace.publication.source, this.options.remember);
      const { found, suppressions } = checkPrepared(prepared, files, means);
      judged = { found: [...unread, ...diagnostics, ...found], suppressions, files: filesOf(files) };
      this.options.onPrepared?.({ ...prepared, files }, means);
    }
    this.judged.set(name, judged);
    return judged;
  }

  private async readGround(): Promise<Checked<Ground | undefined>> {
    const [{ value: workspace, diagnostics }, links] = await Promise.all([
      readWorkspace(this.root, this.options.unsaved),
      readLinkLock(this.root),
    ]);
    if (workspace === undefined) return { value: undefined, diagnostics };
    const { diagnostics: noTheme } = await findTheme(workspace);
    const key = hashOf(hashWorkspace(workspace, links.value), workspace.publication.locales.join(" "));
    if (this.ground?.key !== key) {
      this.judged.clear();
      this.ground = layGround(key, workspace, links);
    }
    const ground = { ...this.ground, workspace, read: [...diagnostics, ...noTheme, ...this.ground.read] };
    for (const name of this.judged.keys()) if (!workspace.articles.includes(name)) this.judged.delete(name);
    return { value: ground, diagnostics: [] };
  }
}

function layGround(key: string, workspace: Workspace, links: Checked<LinkLock>): Ground {
  const { publication } = workspace;
  const locales = loadLocales(workspace);
  const glossary = workspace.glossary === undefined ? { value: [], diagnostics: [] } : readGlossary(workspace.glossary);
  return {
    key,
    workspace,
    means: { publication, locales: locales.value, glossary: glossary.value, links: links.value },
    read: [...locales.diagnostics, ...glossary.diagnostics, ...links.diagnostics],
    locales: judgeLocales(workspace, locales.value),
  };
}

/** The article to which a file belongs: one of its folder, or a translation or registry of it. */
export function articleOf(path: string): ArticleName | undefined {
  const [, inSource, inTranslations] = /^source\/([^/]+)(?:\/|$)|^translations\/[^/]+\/(.+)\.pot?$/.exec(path) ?? [];
  return (inSource ?? inTranslations) as ArticleName | undefined;
}
