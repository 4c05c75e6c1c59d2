import { knownLabels } from "../libraries/markdown/known-labels.ts";
import type { NumberedArticle, RegisteredUnit } from "../model/article.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/file.ts";
import type { Locale } from "../model/locale.ts";
import type { PartialDate } from "../model/reference.ts";
import type { Translation } from "../model/translation.ts";
import type { ArticleFiles } from "../model/workspace.ts";
import { alignArticle } from "../stages/align/align-article.ts";
import { numberArticle } from "../stages/number/number-article.ts";
import { parseArticle } from "../stages/parse/parse-article.ts";
import { parseRegistry } from "../stages/parse/parse-registry.ts";
import { parseTranslation } from "../stages/parse/parse-translation.ts";
import { readRegisteredDate } from "../stages/parse/read-registered-date.ts";

/** An article that can be put into any locale. */
export interface PreparedArticle {
  readonly article: NumberedArticle;
  readonly registry: readonly RegisteredUnit[];
  /** The article's date of modification when its registry was written. */
  readonly registeredDate: PartialDate | undefined;
  readonly translations: ReadonlyMap<Locale, Translation>;
}

/** Gives what was made of the same input before, or makes it; `path` names the file of which it is made. */
export type RememberTranslation = (path: string, input: string, make: () => Checked<Translation>) => Checked<Translation>;

/** Parses, aligns and numbers an article, and parses its translations. */
export function prepareArticle(
  files: ArticleFiles,
  source: Locale,
  remember: RememberTranslation = (_, __, make) => make(),
): Checked<PreparedArticle> {
  const diagnostics: Diagnostic[] = [];
  const keep = <Value>(checked: Checked<Value>): Value => {
    diagnostics.push(...checked.diagnostics);
    return checked.value;
  };
  const parsed = keep(parseArticle(files, source));
  const registry = keep(parseRegistry(files.registry));
  const article = numberArticle(alignArticle(parsed, registry));
  // Of the article a translation needs only the names that it may refer to.
  const names = JSON.stringify(knownLabels(parsed.tree));
  const parse = ([locale, file]: readonly [Locale, SourceFile]): [Locale, Translation] => [
    locale,
    keep(remember(file.path, `${names}\n${file.text}`, () => parseTranslation(file, locale, parsed))),
  ];
  const translations = new Map([...files.translations].map(parse));
  return { value: { article, registry, registeredDate: readRegisteredDate(files.registry), translations }, diagnostics };
}
