import type { GlossaryTerm, GlossaryTranslation } from "../../model/locale.ts";
import { foldText, otherSign, silentSign } from "../text/folded-text.ts";

/** Where a form of a term stands in a text. */
export interface FoundForm {
  readonly start: number;
  readonly end: number;
}

/** A glossary's terms as one pattern: its groups `form0`, `form1` … are the forms of these terms. */
interface CompiledTerms {
  readonly pattern: RegExp | undefined;
  readonly terms: readonly GlossaryTerm[];
}

const compiledTerms = new WeakMap<readonly GlossaryTerm[], CompiledTerms>();
const compiledForms = new WeakMap<GlossaryTranslation, { readonly wanted: RegExp; readonly avoided: RegExp | undefined }>();

/** The terms of a glossary that a text in its source language has, each once; where one stands in another, the longer one counts. */
export function termsIn(text: string, glossary: readonly GlossaryTerm[]): ReadonlySet<GlossaryTerm> {
  const { pattern, terms } = compileTerms(glossary);
  const found = new Set<GlossaryTerm>();
  if (pattern === undefined) return found;
  for (const { groups = {} } of foldText(text, true).matchAll(pattern)) {
    const name = Object.keys(groups).find((group) => group.startsWith("form") && groups[group] !== undefined) ?? "";
    const term = terms[Number(name.slice("form".length))];
    if (term !== undefined) found.add(term);
  }
  return found;
}

/** A translation made ready to look for forms in it. */
export function foldTranslation(text: string): string {
  return foldText(text, false);
}

/** Whether a folded translation has an agreed form of a term. */
export function hasAgreedForm(folded: string, translation: GlossaryTranslation): boolean {
  return compileForms(translation).wanted.test(folded);
}

/** The forms in a folded translation that are not to be used for a term. */
export function avoidedForms(folded: string, translation: GlossaryTranslation): FoundForm[] {
  const { avoided } = compileForms(translation);
  if (avoided === undefined) return [];
  return Array.from(folded.matchAll(avoided), ({ 0: form, index }) => ({ start: index, end: index + form.length }));
}

function compileTerms(glossary: readonly GlossaryTerm[]): CompiledTerms {
  const known = compiledTerms.get(glossary);
  if (known !== undefined) return known;
  const forms = glossary
    .flatMap((term) => [term.term, ...term.match].map((form) => ({ form: form.trim(), term })))
    .filter(({ form }) => form !== "")
    .sort((left, right) => right.form.length - left.form.length);
  const pattern =
    forms.length === 0
      ? undefined
      : bounded(
          forms.map(({ form }, index) => `(?<form${index}>${patternOf(form, true, String(index))})`),
          "g",
        );
  const compiled = { pattern, terms: forms.map(({ term }) => term) };
  compiledTerms.set(glossary, compiled);
  return compiled;
}

function compileForms(translation: GlossaryTranslation): { readonly wanted: RegExp; readonly avoided: RegExp | undefined } {
  const known = compiledForms.get(translation);
  if (known !== undefined) return known;
  const { use, match, avoid } = translation;
  const compile = (forms: readonly string[], flags: string): RegExp =>
    bounded(
      forms.map((form, index) => patternOf(form, false, String(index))),
      flags,
    );
  const compiled = { wanted: compile([bareForm(use), ...match], ""), avoided: avoid.length === 0 ? undefined : compile(avoid, "g") };
  compiledForms.set(translation, compiled);
  return compiled;
}

/** Words as they are written without what quotes them. */
function bareForm(form: string): string {
  return form.replace(/^["'“”„«»‹›‘’‚\s]+|["'“”„«»‹›‘’‚\s]+$/g, "");
}

function bounded(alternatives: readonly string[], flags: string): RegExp {
  return new RegExp(`(?<![^ '${otherSign}-])(?:${alternatives.join("|")})(?![^ '${otherSign}-])`, flags);
}

/** The characters of words. No word is so long; the bound keeps the time within bounds, too. */
const letters = `[^ '${otherSign}-]{0,40}`;

/**
 * A form as a pattern for folded texts: `*` is any letters. A term in small letters may begin a sentence or stand in a title
 * (`isSource`); one with capitals is a name. `name` tells the pattern's groups from those of others.
 */
function patternOf(form: string, isSource: boolean, name: string): string {
  return form
    .trim()
    .split(/\s+/)
    .map((word, index) => wordPattern(word, isSource, `${name}x${index}`))
    .join(" +");
}

/** The first place where what follows a `*` stands is as good as any other: only the last `*` is tried at several. */
function wordPattern(word: string, isSource: boolean, name: string): string {
  const [first = "", ...others] = word.split(/\*+/).map((part) => foldText(part, isSource));
  const last = others.pop();
  const start = literalPattern(first, isSource);
  if (last === undefined) return start;
  const middle = others.map((part, index) => `(?=(?<s${name}x${index}>${letters}?${literalPattern(part, false)}))\\k<s${name}x${index}>`);
  return `${start}${middle.join("")}${letters}${literalPattern(last, false)}`;
}

function literalPattern(part: string, mayBegin: boolean): string {
  return Array.from(part, (char, index) => {
    if (char === silentSign) return "";
    if (!/[\p{L}\p{M}\p{N}]/u.test(char)) return char;
    const upper = char.toUpperCase();
    return `${mayBegin && index === 0 && upper !== char && upper.length === 1 ? `[${char}${upper}]` : char}${silentSign}?`;
  }).join("");
}
