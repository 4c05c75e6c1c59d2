import { type LocaleKit, loadLocales } from "../../../pipeline/build/load-locales.ts";
import { makeDocument } from "../../../pipeline/build/make-document.ts";
import { makeParallelDocument } from "../../../pipeline/build/make-parallel-document.ts";
import { prepareArticle } from "../../../pipeline/build/prepare-article.ts";
import { readInputs } from "../../../pipeline/build/read-inputs.ts";
import { allMarked } from "../../../pipeline/libraries/translation/stale-display.ts";
import type { Document } from "../../../pipeline/model/document.ts";
import type { Locale } from "../../../pipeline/model/locale.ts";
import type { EmitContext } from "../../../pipeline/stages/emit/format.ts";
import { projectRoot } from "../run-tetrapla.ts";
import { testContext } from "../test-context.ts";

/** This repository's own article in a locale, or in several side by side, and the context that a build gives it. */
export async function sampleDocument(
  locale: string,
  ...others: readonly string[]
): Promise<{ readonly document: Document; readonly context: EmitContext }> {
  const { value: inputs } = await readInputs({ root: projectRoot, out: "/nowhere", release: false, showMarks: true });
  const { value: locales } = loadLocales(inputs?.workspace ?? never("no workspace"));
  const kitOf = (name: string): LocaleKit => locales.kits.get(name as Locale) ?? never(`no locale ${name}`);
  const kit = kitOf(locale);
  const article = inputs?.articles[0] ?? never("no article");
  const conventions = new Map([...locales.kits].map(([name, each]) => [name, each.conventions]));
  const prepared = prepareArticle(article, inputs?.workspace.publication.source ?? never("no source")).value;
  const words = { labels: kit.labels, conventions: kit.conventions, formats: ["html", "epub", "pdf"] as const };
  if (others.length > 0) {
    const kits = [kit, ...others.map(kitOf)] as const;
    const columns = [{ kit, stale: allMarked }, ...others.map((name) => ({ kit: kitOf(name), stale: allMarked }))] as const;
    const document = makeParallelDocument(prepared, columns, conventions, { showMarks: true });
    return { document, context: testContext(locale, { ...words, columns: kits }) };
  }
  const document = makeDocument(prepared, kit, conventions, { showMarks: true, stale: allMarked });
  return { document, context: testContext(locale, words) };
}

function never(what: string): never {
  throw new Error(what);
}
