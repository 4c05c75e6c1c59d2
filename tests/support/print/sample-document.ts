import { loadLocales } from "../../../pipeline/build/load-locales.ts";
import { makeDocument } from "../../../pipeline/build/make-document.ts";
import { prepareArticle } from "../../../pipeline/build/prepare-article.ts";
import { readInputs } from "../../../pipeline/build/read-inputs.ts";
import { allMarked } from "../../../pipeline/libraries/translation/stale-display.ts";
import type { Document } from "../../../pipeline/model/document.ts";
import type { Locale } from "../../../pipeline/model/locale.ts";
import type { EmitContext } from "../../../pipeline/stages/emit/format.ts";
import { projectRoot } from "../run-tetrapla.ts";
import { testContext } from "../test-context.ts";

/** This repository's own article in a locale, and the context that a build gives it. */
export async function sampleDocument(locale: string): Promise<{ readonly document: Document; readonly context: EmitContext }> {
  const { value: inputs } = await readInputs({ root: projectRoot, out: "/nowhere", release: false, showMarks: true });
  const { value: locales } = loadLocales(inputs?.workspace ?? never("no workspace"));
  const kit = locales.kits.get(locale as Locale) ?? never(`no locale ${locale}`);
  const article = inputs?.articles[0] ?? never("no article");
  const conventions = new Map([...locales.kits].map(([name, each]) => [name, each.conventions]));
  const prepared = prepareArticle(article, inputs?.workspace.publication.source ?? never("no source")).value;
  const document = makeDocument(prepared, kit, conventions, { showMarks: true, stale: allMarked });
  return { document, context: testContext(locale, { labels: kit.labels, conventions: kit.conventions, formats: ["html", "epub", "pdf"] }) };
}

function never(what: string): never {
  throw new Error(what);
}
