import type { PoFile, PoMessage } from "../libraries/codec/po.ts";
import { parsePo } from "../libraries/codec/po-parse.ts";
import { writePo } from "../libraries/codec/po-write.ts";
import { knownLabels } from "../libraries/markdown/known-labels.ts";
import type { Article } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Locale } from "../model/locale.ts";
import type { ArticleName, Workspace } from "../model/workspace.ts";
import { readArticle } from "../stages/read/read-article.ts";
import type { PassageContext } from "../translate/coded-passage.ts";
import type { ImportTarget } from "../translate/import-unit.ts";
import type { ImportedPassage } from "../translate/imported.ts";
import { putMessages } from "../translate/put-messages.ts";
import { prepareArticle } from "./prepare-article.ts";

/** A file before and after an import. */
export interface ImportedFile {
  readonly path: string;
  /** Nothing for a new one. */
  readonly before: string;
  readonly text: string;
  readonly article: ArticleName;
  /** The ids of the units that the import wrote. */
  readonly written: ReadonlySet<string>;
}

/** One locale's passages of an article, with what an import has put there so far. */
export class OpenTranslation {
  readonly article: Article;
  readonly locale: Locale;
  /** Whether the PO file could be read whole; one that could not is not written. */
  readonly isReadable: boolean;
  private readonly path: string;
  private readonly before: string | undefined;
  private readonly po: PoFile | undefined;
  private readonly context: PassageContext;
  private readonly stored: Map<string, PoMessage>;
  private readonly written = new Map<string, PoMessage>();

  constructor(article: Article, locale: Locale, file: { readonly text: string } | undefined, links: PassageContext["links"]) {
    this.article = article;
    this.locale = locale;
    this.path = `translations/${locale}/${article.name}.po`;
    this.before = file?.text;
    const parsed = file === undefined ? undefined : parsePo(file.text);
    this.isReadable = parsed === undefined || parsed.problems.length === 0;
    this.po = parsed?.file;
    this.context = { known: knownLabels(article.tree), links };
    const messages = (this.po?.messages ?? []).filter(({ context, obsolete }) => context !== undefined && !obsolete);
    this.stored = new Map(messages.map((message) => [message.context ?? "", message]));
  }

  /** The units that are translated, with the messages that they have now. */
  targets(): ImportTarget[] {
    return this.article.units.filter(({ translatable }) => translatable).map(({ id }) => this.target(id) as ImportTarget);
  }

  /** A unit with the message that it has now; nothing when the article has no such unit. */
  target(id: string): ImportTarget | undefined {
    const unit = this.article.byId.get(id as Article["units"][number]["id"]);
    return unit?.translatable ? { unit, stored: this.written.get(id) ?? this.stored.get(id), context: this.context } : undefined;
  }

  /** Notes what an import writes. */
  put({ written }: ImportedPassage): void {
    if (written !== undefined) this.written.set(written.unit.id, written.message);
  }

  /** The file as it is to be written; nothing when it stays as it is. */
  finish(): ImportedFile | undefined {
    if (this.written.size === 0) return undefined;
    const text = writePo(putMessages(this.article, this.locale, this.po, this.written));
    if (text === this.before) return undefined;
    return { path: this.path, before: this.before ?? "", text, article: this.article.name, written: new Set(this.written.keys()) };
  }
}

/** The articles and PO files that an import looks into; each is opened once. */
export class ImportDesk {
  readonly workspace: Workspace;
  /** What could not be read. */
  readonly diagnostics: Diagnostic[] = [];
  private readonly open = new Map<ArticleName, ReadonlyMap<Locale, OpenTranslation>>();

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  /** The passages of every article in a locale. */
  async all(locale: Locale): Promise<OpenTranslation[]> {
    const found: OpenTranslation[] = [];
    for (const name of this.workspace.articles) found.push(...(await this.openArticle(name, locale)));
    return found;
  }

  /** The article of which a path is the text, in a locale. */
  async byPath(path: string, locale: Locale): Promise<OpenTranslation | undefined> {
    const [, name] = /(?:^|\/)source\/([^/]+)\/[^/]+$/.exec(path.replaceAll("\\", "/")) ?? [];
    const known = this.workspace.articles.find((article) => article === name);
    return known === undefined ? undefined : (await this.openArticle(known, locale))[0];
  }

  /** What has changed, in the order of the articles. */
  finish(): ImportedFile[] {
    return [...this.open.values()].flatMap((locales) => [...locales.values()].flatMap((translation) => translation.finish() ?? []));
  }

  private async openArticle(name: ArticleName, locale: Locale): Promise<OpenTranslation[]> {
    const opened = this.open.get(name) ?? (await this.readArticle(name));
    this.open.set(name, opened);
    const found = opened.get(locale);
    return found === undefined ? [] : [found];
  }

  private async readArticle(name: ArticleName): Promise<ReadonlyMap<Locale, OpenTranslation>> {
    const { publication } = this.workspace;
    const { value: files, diagnostics } = await readArticle(this.workspace, name);
    this.diagnostics.push(...diagnostics);
    if (files === undefined) return new Map();
    const { value: prepared, diagnostics: unclear } = prepareArticle(files, publication.source);
    this.diagnostics.push(...unclear.filter(({ ruleId }) => ruleId === "translation-is-readable"));
    return new Map(
      publication.locales
        .filter((locale) => locale !== publication.source)
        .map((locale) => {
          const links = publication.policies.get(locale)?.links ?? {};
          return [locale, new OpenTranslation(prepared.article, locale, files.translations.get(locale), links)];
        }),
    );
  }
}
