import type { Completion, EditorService, Explanation, Mend } from "../../edges/serve/editor-service.ts";
import { applyFixes } from "../../libraries/text/apply-fixes.ts";
import type { Diagnostic, Place } from "../../model/diagnostic.ts";
import type { Conventions, Locale } from "../../model/locale.ts";
import { readText } from "../../stages/read/read-text.ts";
import { articleOf, CheckSession, type OpenArticle } from "../check-session.ts";
import { keepOutOfQuotations } from "../keep-out-of-quotations.ts";
import type { LoadedLocales } from "../load-locales.ts";
import type { RememberTranslation } from "../prepare-article.ts";
import { completeName } from "./complete.ts";
import { explainCitation } from "./explain-citation.ts";
import { findDefinition } from "./find-definition.ts";
import { mendsOf } from "./mends-of.ts";

/** A workspace as an editor works on it: the texts that it has open stand before those of the disk. */
export class EditorSession implements EditorService {
  private readonly root: string;
  private readonly texts = new Map<string, string>();
  private readonly articles = new Map<string, OpenArticle>();
  private locales: LoadedLocales | undefined;
  private readonly session: CheckSession;
  private findings: ReadonlyMap<string, readonly Diagnostic[]> = new Map();
  private isDirty = true;
  private running: Promise<void> | undefined;

  constructor(root: string) {
    this.root = root;
    this.session = new CheckSession(root, {
      unsaved: this.texts,
      onPrepared: (article, { locales }) => {
        this.articles.set(article.article.name, article);
        this.locales = locales;
      },
      remember: rememberLatest(),
    });
  }

  setText(path: string, text: string | undefined): void {
    if (text === undefined) this.texts.delete(path);
    else this.texts.set(path, text);
    this.forget([path]);
  }

  forget(paths: readonly string[]): void {
    this.session.forget(paths);
    this.isDirty = true;
  }

  async check(): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
    // What changes while a check runs is judged by the next.
    while (this.isDirty || this.running !== undefined) {
      this.running ??= this.judge().finally(() => {
        this.running = undefined;
      });
      await this.running;
    }
    return this.findings;
  }

  async textOf(path: string): Promise<string | undefined> {
    return (await readText(this.root, path, this.texts)).value?.text;
  }

  async define(path: string, offset: number): Promise<Place | undefined> {
    await this.check();
    const [open, text] = [this.openArticle(path), this.texts.get(path)];
    return open === undefined || text === undefined ? undefined : findDefinition(open, path, text, offset);
  }

  async complete(path: string, offset: number): Promise<readonly Completion[]> {
    // Names do not change while one of them is written: what was read last will do, and comes at once.
    if (this.openArticle(path) === undefined) await this.check();
    const [open, text] = [this.openArticle(path), this.texts.get(path)];
    return open === undefined || text === undefined ? [] : completeName(open, text, offset);
  }

  async explain(path: string, offset: number): Promise<Explanation | undefined> {
    await this.check();
    const [open, text] = [this.openArticle(path), this.texts.get(path)];
    const conventions = open && this.conventionsFor(path, open);
    if (open === undefined || text === undefined || conventions === undefined) return undefined;
    return explainCitation(open, conventions, path, text, offset);
  }

  async mendsOf(diagnostic: Diagnostic): Promise<readonly Mend[]> {
    return mendsOf(diagnostic, await this.textOf(diagnostic.place.file));
  }

  async mendAll(path: string): Promise<string | undefined> {
    const found = (await this.check()).get(path) ?? [];
    const text = await this.textOf(path);
    if (text === undefined) return undefined;
    const fixes = found.flatMap(({ fix, waived }) => (fix === undefined || waived !== undefined ? [] : [fix]));
    const own = fixes.filter(({ edits }) => edits.every(({ file }) => file === path));
    const mends = keepOutOfQuotations(own, new Map([[path, text]]));
    return applyFixes(mends.fixes, mends.texts).changed.get(path);
  }

  private async judge(): Promise<void> {
    this.isDirty = false;
    const names = new Set([...this.texts.keys()].flatMap((path) => articleOf(path) ?? []));
    for (const name of this.articles.keys()) if (!(names as Set<string>).has(name)) this.articles.delete(name);
    const { diagnostics } = await this.session.check([...names], "known");
    const findings = new Map<string, Diagnostic[]>([...this.texts.keys()].map((path) => [path, []]));
    for (const diagnostic of diagnostics) {
      const own = findings.get(diagnostic.place.file);
      if (own === undefined) findings.set(diagnostic.place.file, [diagnostic]);
      else own.push(diagnostic);
    }
    this.findings = findings;
  }

  private openArticle(path: string): OpenArticle | undefined {
    return this.articles.get(articleOf(path) ?? "");
  }

  /** The conventions of a PO file's language; of the source, for the article itself. */
  private conventionsFor(path: string, { article }: OpenArticle): Conventions | undefined {
    const locale = /^translations\/([^/]+)\//.exec(path)?.[1] ?? article.locale;
    const kits = this.locales?.kits;
    return (kits?.get(locale as Locale) ?? kits?.get(article.locale))?.conventions;
  }
}

/** Remembers the translation of each file that was made last: while an article is written, its translations stay. */
function rememberLatest(): RememberTranslation {
  const latest = new Map<string, { readonly input: string; readonly made: ReturnType<RememberTranslation> }>();
  return (path, input, make) => {
    const known = latest.get(path);
    if (known?.input === input) return known.made;
    const made = make();
    latest.set(path, { input, made });
    return made;
  };
}
