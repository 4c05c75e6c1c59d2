import type { ReferenceConventions } from "../../model/locale.ts";

/** A piece of a template: see `parseTemplate`. */
type TemplateNode =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "term"; readonly name: string }
  | { readonly kind: "field"; readonly field: string; readonly form: FieldForm }
  /** The first of the alternatives that holds is shown. */
  | { readonly kind: "part"; readonly alternatives: readonly Template[] };

export type Template = readonly TemplateNode[];

/** How a field is written; what a form means for which kind of field is told in `fieldForms`. */
export type FieldForm = keyof typeof fieldForms;

/** The forms of fields, and what each of them does. */
const fieldForms = {
  plain: "the value: a text, names as the style writes them, a date in words, an address as a link",
  quoted: "a title in the quotation marks of the edition's language",
  italic: "a title as the title of a work",
  term: "a text, or the style's own word for it where `terms` has one",
  label: "a text or names with what `labels` adds, names as the style writes them",
  ordinal: "an edition, counted as `editions` has it",
  direct: "names, none of them turned round",
  few: "names, when they are not more than `max`",
  many: "names, none of them turned round, when they are more than `max`",
  year: "the year of a date",
  numeric: "a date in numbers",
  day: "a date in words, when its day is known",
  given: "nothing: it only asks whether the field has a value",
} as const;

interface TemplateProblem {
  /** In code units of the template's text. */
  readonly offset: number;
  /** What was found and what was expected: a sentence with its full stop. */
  readonly reason: string;
  readonly note: string;
}

export interface ParsedTemplate {
  readonly template: Template;
  readonly problems: readonly TemplateProblem[];
}

type Vocabulary = Pick<ReferenceConventions, "parts" | "templates" | "terms">;

/** Nodes that a template may grow to when its parts are put in: parts that contain parts ten times over end here. */
const maximalSize = 2_000;

/**
 * Reads a template. `{field}` and `{field:form}` stand for a value, `{term:name}` for a fixed word of the style, `{=name}` for a
 * shared part or another template, `\` takes the next character as it is. `<…>` is shown only when every field that stands
 * directly in it has a value, or, when none stands there, when one of the `<…>` in it is shown; `<one|other>` shows the first
 * that is. All else is text. A broken template gives what can be read of it.
 */
export function parseTemplate(name: string, text: string, { parts, templates, terms }: Vocabulary): ParsedTemplate {
  const problems: TemplateProblem[] = [];
  let size = 0;
  const template = parse(text, [name], 0);
  return { template, problems };

  /** `base` is where the text, or the part that leads to it, stands in the template. */
  function parse(source: string, trail: readonly string[], base: number): Template {
    let index = 0;
    return sequence(false);

    /** A defect of a part is told where the part stands, not again in each template that has it. */
    function report(offset: number, reason: string, note: string): void {
      if (trail.length === 1) problems.push({ offset, reason, note });
    }

    function sequence(isInside: boolean): Template {
      const nodes: TemplateNode[] = [];
      let literal = "";
      const flush = (): void => {
        if (literal !== "") nodes.push({ kind: "literal", text: literal });
        literal = "";
        size++;
      };
      while (index < source.length) {
        const char = source[index] ?? "";
        if (isInside && (char === ">" || char === "|")) break;
        index++;
        if (char === "\\" && index < source.length) literal += source[index++];
        else if (char === "{") {
          flush();
          nodes.push(...placeholder());
        } else if (char === "<") {
          flush();
          nodes.push(part(index - 1));
        } else if (/[}>|\\]/.test(char)) report(index - 1, `Unexpected \`${char}\`, expected \`\\${char}\`.`, "Escape it.");
        else literal += char;
      }
      flush();
      return nodes;
    }

    function part(start: number): TemplateNode {
      const alternatives: Template[] = [];
      do {
        alternatives.push(sequence(true));
      } while (source[index++] === "|");
      if (index > source.length) report(start, "Unexpected end of the template, expected `>`.", "Close the part.");
      else if (alternatives.length === 1 && !alternatives[0]?.some(({ kind }) => kind === "field" || kind === "part"))
        report(start, "Unexpected part without a field, expected one.", "Remove the `<` and `>`, or name a field.");
      return { kind: "part", alternatives };
    }

    function placeholder(): Template {
      const start = index - 1;
      const end = source.indexOf("}", index);
      if (end === -1) {
        report(start, "Unexpected end of the template, expected `}`.", "Close the field.");
        index = source.length;
        return [];
      }
      const content = source.slice(index, end);
      index = end + 1;
      const [, include, field = "", form = "plain"] = /^(?:=([\w-]+)|([A-Za-z][\w-]*)(?::([\w-]+))?)$/.exec(content) ?? [];
      if (include !== undefined) return included(include, start);
      if (field === "term") {
        if (!Object.hasOwn(terms, form)) report(start, `Unexpected term \`${form}\`, expected one of \`terms\`.`, "Add it to `terms`.");
        return [{ kind: "term", name: form }];
      }
      if (field !== "" && isForm(form)) return [{ kind: "field", field, form }];
      const reason =
        field === ""
          ? `Unexpected \`{${content}}\`, expected \`{field}\`, \`{field:form}\`, \`{term:name}\` or \`{=part}\`.`
          : `Unexpected form \`${form}\`, expected ${Object.keys(fieldForms)
              .map((name) => `\`${name}\``)
              .join(", ")}.`;
      report(start, reason, "Correct what stands in the braces.");
      return [];
    }

    function included(part: string, offset: number): Template {
      const text = Object.hasOwn(parts, part) ? parts[part] : Object.hasOwn(templates, part) ? templates[part] : undefined;
      const place = trail.length === 1 ? offset : base;
      if (text === undefined)
        report(offset, `Unexpected part \`${part}\`, expected one of \`parts\` or \`templates\`.`, "Correct its name.");
      else if (trail.includes(part))
        problems.push({ offset: place, reason: `Unexpected part \`${part}\` within itself.`, note: "Remove the circle." });
      else if (size > maximalSize)
        problems.push({ offset: place, reason: "Unexpected size of the template.", note: "Use fewer parts within parts." });
      else return parse(text, [...trail, part], place);
      return [];
    }
  }
}

function isForm(form: string): form is FieldForm {
  return Object.hasOwn(fieldForms, form);
}
