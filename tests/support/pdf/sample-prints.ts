import { loadLocales } from "../../../pipeline/build/load-locales.ts";
import { makeDocument } from "../../../pipeline/build/make-document.ts";
import { prepareArticle } from "../../../pipeline/build/prepare-article.ts";
import { allMarked } from "../../../pipeline/libraries/translation/stale-display.ts";
import type { Browser } from "../../../pipeline/model/browser.ts";
import type { ArticleName } from "../../../pipeline/model/workspace.ts";
import { readArticle } from "../../../pipeline/stages/read/read-article.ts";
import { readWorkspace } from "../../../pipeline/stages/read/read-workspace.ts";
import { projectRoot } from "../run-tetrapla.ts";
import { testContext } from "../test-context.ts";
import { type FinishedPrint, finishedPrint } from "./finished-print.ts";

/** The four editions of this repository's own article, printed and finished. */
export async function samplePrints(browser: () => Promise<Browser>): Promise<ReadonlyMap<string, FinishedPrint>> {
  const { value: workspace } = await readWorkspace(projectRoot);
  const { value: files } = workspace === undefined ? { value: undefined } : await readArticle(workspace, "csto" as ArticleName);
  if (workspace === undefined || files === undefined) throw new Error("the sample cannot be read");
  const { kits } = loadLocales(workspace).value;
  const prepared = prepareArticle(files, workspace.publication.source).value;
  const conventions = new Map([...kits].map(([locale, kit]) => [locale, kit.conventions]));
  const prints = new Map<string, FinishedPrint>();
  for (const [locale, kit] of kits) {
    const document = makeDocument(prepared, kit, conventions, { showMarks: true, stale: allMarked });
    const { labels } = kit;
    prints.set(locale, await finishedPrint(document, testContext(locale, { browser, labels, conventions: kit.conventions })));
  }
  return prints;
}
