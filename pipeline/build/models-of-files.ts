import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import type { Locale } from "../model/locale.ts";
import type { ArticleFiles, ArticleName, Workspace } from "../model/workspace.ts";
import type { OutputModel } from "../stages/check/rule.ts";
import { readArticle } from "../stages/read/read-article.ts";
import type { FinishedFile } from "./finished-file.ts";
import { revisionOf } from "./job.ts";
import { type LoadedLocales, loadLocales } from "./load-locales.ts";
import { outputModel } from "./output-model.ts";
import { type PreparedArticle, prepareArticle } from "./prepare-article.ts";

/** Tells what finished files should be of. */
export interface Models {
  /** Nothing of a file that is none of the workspace's, or that was made of another state of its article: that is a finding. */
  modelOf(file: FinishedFile): Promise<Checked<OutputModel | undefined>>;
}

/** The models of a workspace's files; each article is prepared once. */
export function createModels(workspace: Workspace | undefined): Models {
  const nothing: Checked<undefined> = { value: undefined, diagnostics: [] };
  if (workspace === undefined) return { modelOf: async () => nothing };
  const articles = new Map<ArticleName, Promise<{ files: ArticleFiles; prepared: PreparedArticle } | undefined>>();
  const models = new Map<string, OutputModel>();
  let locales: LoadedLocales | undefined;
  const prepare = async (name: ArticleName): Promise<{ files: ArticleFiles; prepared: PreparedArticle } | undefined> => {
    const { value: files } = await readArticle(workspace, name);
    return files === undefined ? undefined : { files, prepared: prepareArticle(files, workspace.publication.source).value };
  };
  return {
    async modelOf({ entry, name: fileName }) {
      const { article: name, edition, revision } = entry ?? {};
      if (name === undefined || edition === undefined || !workspace.articles.includes(name)) return nothing;
      const known = articles.get(name);
      const pending = known ?? prepare(name);
      if (known === undefined) articles.set(name, pending);
      const article = await pending;
      locales ??= loadLocales(workspace).value;
      const { kits } = locales;
      const [first, ...others] = edition.split("+").map((locale) => kits.get(locale as Locale));
      if (article === undefined) return nothing;
      if (first === undefined || !others.every((kit) => kit !== undefined))
        return { value: undefined, diagnostics: [incomparable(fileName, edition)] };
      if (
        revision !== undefined &&
        revision !==
          revisionOf(
            article.files,
            [first, ...others].flatMap(({ chain }) => chain),
          )
      )
        return { value: undefined, diagnostics: [outdated(fileName)] };
      const key = `${name} ${edition}`;
      const model = models.get(key) ?? outputModel(article.prepared, [first, ...others], workspace.publication);
      models.set(key, model);
      return { value: model, diagnostics: [] };
    },
  };
}

/** What was not compared is told, so that nobody takes silence for praise. */
function incomparable(file: string, edition: string): Diagnostic {
  return {
    ruleId: "output-text-is-whole",
    severity: "info",
    place: { file },
    reason: `Unexpected edition \`${edition}\`, expected one of the publication's locales: its text was not compared with the article.`,
    note: "Look at it yourself.",
  };
}

function outdated(file: string): Diagnostic {
  return {
    ruleId: "output-text-is-whole",
    severity: "error",
    place: { file },
    reason: "Unexpected file of an earlier state of its article or translation, expected one of today's.",
    note: "Build it again: tetrapla build",
  };
}
