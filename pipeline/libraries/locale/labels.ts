import i18next from "i18next";
import type { Conventions, LabelResources, Locale } from "../../model/locale.ts";
import { typesetText } from "../text/typeset.ts";
import type { LabelName } from "./label-names.ts";

/** The texts of the interface in one language, typeset by its conventions. */
export interface Labels {
  (name: LabelName, values?: Readonly<Record<string, string | number>>): string;
  /** The `lang` of an element that holds the label: only where another language stands in for a missing text. */
  lang(name: LabelName): { readonly lang?: string };
}

/** Labels in the first locale of `chain`; the others stand in where a text is missing. */
export function createLabels(
  chain: readonly [Locale, ...Locale[]],
  resources: ReadonlyMap<Locale, LabelResources>,
  conventions: Conventions | undefined,
): Labels {
  const instance = i18next.createInstance();
  void instance.init({
    initAsync: false,
    lng: chain[0],
    fallbackLng: [...chain.slice(1)],
    load: "currentOnly",
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    resources: Object.fromEntries(chain.map((locale) => [locale, { translation: resources.get(locale)?.texts ?? {} }])),
  });
  const label = (name: LabelName, values?: Readonly<Record<string, string | number>>): string => {
    const text = instance.t(name, { ...values });
    return conventions === undefined ? text : typesetText(text, conventions.typography);
  };
  const lang = (name: LabelName): { readonly lang?: string } => {
    // A count finds the label of either kind: those without plural forms have their plain name.
    const { usedLng } = instance.t(name, { count: 1, returnDetails: true });
    return usedLng === chain[0] || !chain.some((locale) => locale === usedLng) ? {} : { lang: usedLng };
  };
  return Object.assign(label, { lang });
}
