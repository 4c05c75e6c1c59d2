import i18next from "i18next";
import type { Conventions, LabelResources, Locale } from "../../model/locale.ts";
import { typesetText } from "../text/typeset.ts";
import type { LabelName } from "./label-names.ts";

/** The texts of the interface in one language, typeset by its conventions. */
export type Labels = (name: LabelName, values?: Readonly<Record<string, string | number>>) => string;

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
  return (name, values) => {
    const text = instance.t(name, { ...values });
    return conventions === undefined ? text : typesetText(text, conventions.typography);
  };
}
