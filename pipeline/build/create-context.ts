import type { CacheFolder } from "../edges/cache/cache-folder.ts";
import type { EditionId } from "../model/edition.ts";
import type { Locale } from "../model/locale.ts";
import type { EmitContext } from "../stages/emit/format.ts";
import type { BrowserLoan } from "./browser-loan.ts";
import { createFontSubsetter } from "./font-subsetter.ts";
import { hashArticle } from "./job.ts";
import type { LocaleKit } from "./load-locales.ts";
import { createPictureRasterizer } from "./picture-rasterizer.ts";
import type { ArticlePlan } from "./plan-jobs.ts";
import type { Inputs } from "./read-inputs.ts";

/** What a run lends to every format. */
export interface ContextMeans {
  readonly cache: CacheFolder;
  readonly loan: BrowserLoan;
  readonly kits: ReadonlyMap<Locale, LocaleKit>;
}

/** What formats need beside the document of an edition, with what its languages have of words and habits. */
export function createContext(
  plan: Pick<ArticlePlan, "files" | "siblings" | "parallels" | "formats">,
  inputs: Inputs,
  columns: readonly [LocaleKit, ...LocaleKit[]],
  { cache, loan, kits }: ContextMeans,
): EmitContext {
  const [kit] = columns;
  return {
    publication: inputs.workspace.publication,
    theme: inputs.theme,
    labels: kit.labels,
    conventions: kit.conventions,
    siblings: plan.siblings.flatMap((locale) => {
      const conventions = kits.get(locale)?.conventions;
      if (conventions === undefined) return [];
      return [{ edition: locale as string as EditionId, locale, direction: conventions.direction, intl: conventions.intl }];
    }),
    parallels: plan.parallels.map(({ id, locales }) => ({ edition: id, locales })),
    ...(columns.length === 1 ? {} : { columns: columns.map(({ locale, labels, conventions }) => ({ locale, labels, conventions })) }),
    formats: plan.formats,
    sourceRevision: hashArticle(plan.files).slice(0, 12),
    subsetFont: createFontSubsetter(cache),
    rasterize: createPictureRasterizer(cache),
    browser: () => loan.browser(),
  };
}
