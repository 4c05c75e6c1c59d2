import type { GlossaryTerm, GlossaryTranslation } from "../../model/locale.ts";

/** Where a form of a term stands in a text. */
export interface FoundForm {
  readonly start: number;
  readonly end: number;
}

const sourcePatterns = new WeakMap<readonly GlossaryTerm[], RegExp | undefined>();
const formPatterns = new WeakMap<GlossaryTranslation, { readonly wanted: RegExp; readonly avoided: RegExp | undefined }>();

/** The terms of a glossary that a text in its source language has, each once; where one stands in another, the longer one counts. */
export function termsIn(text: string, glossary: readonly GlossaryTerm[]): ReadonlySet<GlossaryTerm> {
  if (!sourcePatterns.has(glossary)) sourcePatterns.set(glossary, compileTerms(glossary));
  const pattern = sourcePatterns.get(glossary);
  const forms = sourceForms(glossary);
  const found = new Set<GlossaryTerm>();
  if (pattern === undefined) return found;
  for (const match of text.matchAll(pattern)) {
    const index = match.findIndex((group, number) => number > 0 && group !== undefined);
    const term = forms[index - 1]?.term;
    if (term !== undefined) found.add(term);
  }
  return found;
}

/** Whether a text has an agreed form of a term's translation. */
export function hasAgreedForm(text: string, translation: GlossaryTranslation): boolean {
  return compileForms(translation).wanted.test(text);
}

/** The forms in a text that are not to be used for a term. */
export function avoidedForms(text: string, translation: GlossaryTranslation): FoundForm[] {
  const { avoided } = compileForms(translation);
  return avoided === undefined
    ? []
    : Array.from(text.matchAll(avoided), ({ 0: form, index }) => ({ start: index, end: index + form.length }));
}

/** Words as they are written without what quotes them. */
export function bareForm(form: string): string {
  return form.replace(/^["'“”„«»‹›‘’‚\s]+|["'“”„«»‹›‘’‚\s]+$/g, "");
}

interface SourceForm {
  readonly form: string;
  readonly term: GlossaryTerm;
}

const formsByGlossary = new WeakMap<readonly GlossaryTerm[], readonly SourceForm[]>();

function sourceForms(glossary: readonly GlossaryTerm[]): readonly SourceForm[] {
  const known = formsByGlossary.get(glossary);
  if (known !== undefined) return known;
  const forms = glossary.flatMap((term) => [term.term, ...term.match].map((form): SourceForm => ({ form, term })));
  const sorted = forms.filter(({ form }) => form.trim() !== "").sort((left, right) => right.form.length - left.form.length);
  formsByGlossary.set(glossary, sorted);
  return sorted;
}

function compileTerms(glossary: readonly GlossaryTerm[]): RegExp | undefined {
  const forms = sourceForms(glossary);
  // A term in small letters may begin a sentence or stand in a title; one with capitals is a name.
  return forms.length === 0 ? undefined : bounded(forms.map(({ form }) => `(${patternOf(form, true)})`).join("|"), "gu");
}

function compileForms(translation: GlossaryTranslation): { readonly wanted: RegExp; readonly avoided: RegExp | undefined } {
  const known = formPatterns.get(translation);
  if (known !== undefined) return known;
  const { use, match, avoid } = translation;
  const compile = (forms: readonly string[], flags: string): RegExp =>
    bounded(forms.map((form) => patternOf(form, false)).join("|"), flags);
  const patterns = { wanted: compile([bareForm(use), ...match], "iu"), avoided: avoid.length === 0 ? undefined : compile(avoid, "giu") };
  formPatterns.set(translation, patterns);
  return patterns;
}

function bounded(alternatives: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{M}\\p{N}])`, flags);
}

/** A form as a pattern: `*` is any letters, a space any space; hyphens, apostrophes, accents of stress and `ё` may differ. */
function patternOf(form: string, mayBegin: boolean): string {
  return form
    .trim()
    .replace(/\*+/g, "*")
    .split(/\s+/)
    .map((word) => Array.from(word, (char, index) => characterPattern(char, mayBegin && index === 0)).join(""))
    .join("[\\s\\u00A0\\u202F]+");
}

function characterPattern(char: string, mayBegin: boolean): string {
  // No word is so long; without a bound a pattern of many stars could take very long.
  if (char === "*") return "[\\p{L}\\p{M}]{0,40}";
  if (/[-\u2010\u2011]/.test(char)) return "[-\\u2010\\u2011]";
  if (/['’]/.test(char)) return "['’]";
  if (!/\p{L}/u.test(char)) return char.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  const upper = char.toUpperCase();
  const letters = /[еёЕЁ]/.test(char) ? `[${char}${char === "е" ? "ё" : char === "ё" ? "е" : char === "Е" ? "Ё" : "Е"}]` : char;
  return `${mayBegin && upper !== char && upper.length === 1 ? `[${char}${upper}]` : letters}[\\u0300\\u0301\\u00AD]?`;
}
