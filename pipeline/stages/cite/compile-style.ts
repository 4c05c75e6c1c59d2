import { parseTemplate, type Template } from "../../libraries/locale/reference-template.ts";
import type { ReferenceConventions } from "../../model/locale.ts";

const compiled = new WeakMap<ReferenceConventions, ReadonlyMap<string, Template>>();

/** The templates of a style, each read once; what is wrong with them, `readConventions` has said. */
export function compileStyle(references: ReferenceConventions): ReadonlyMap<string, Template> {
  let templates = compiled.get(references);
  if (templates === undefined) {
    const read = ([type, text]: readonly [string, string]): [string, Template] => [type, parseTemplate(type, text, references).template];
    templates = new Map(Object.entries(references.templates).map(read));
    compiled.set(references, templates);
  }
  return templates;
}
