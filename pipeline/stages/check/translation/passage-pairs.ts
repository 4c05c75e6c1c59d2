import type { PhrasingContent } from "mdast";
import { haveSameCodes } from "../../../libraries/markdown/compare-codes.ts";
import { knownLabels } from "../../../libraries/markdown/known-labels.ts";
import { parseInline } from "../../../libraries/markdown/parse-inline.ts";
import { passageProse } from "../../../libraries/markdown/passage-prose.ts";
import { type ProtectedCode, protectedCodes } from "../../../libraries/markdown/protected-codes.ts";
import { unitCodes, unitContent } from "../../../libraries/markdown/unit-content.ts";
import type { NumberedArticle } from "../../../model/article.ts";
import type { SourceFile } from "../../../model/file.ts";
import type { TranslatedUnit, Translation } from "../../../model/translation.ts";
import type { Unit } from "../../../model/unit.ts";
import type { EditionSubject } from "../rule.ts";

/** One side of a pair: its text and what is in it; a text that is no Markdown has neither tree nor codes. */
export interface PassageSide {
  readonly text: string;
  readonly tree: readonly PhrasingContent[];
  readonly codes: readonly ProtectedCode[];
  /** The words, with U+FFFC for each code. */
  readonly prose: string;
}

/** A translation beside the text that it was made for, which an editor may have changed since. */
export interface PassagePair {
  readonly unit: Unit;
  readonly translated: TranslatedUnit;
  /** The PO file. */
  readonly file: SourceFile;
  readonly article: NumberedArticle;
  readonly isMarkdown: boolean;
  /** Whether the source side is the article's text of today. */
  readonly isOfToday: boolean;
  readonly source: PassageSide;
  readonly target: PassageSide;
}

const pairsBySubject = new WeakMap<EditionSubject, readonly PassagePair[]>();

/**
 * The translations of an edition's own PO file that can be compared with what they translate, in the article's order.
 * Empty, unfinished and unreadable ones are not among them: other rules speak of these.
 */
export function passagePairs(subject: EditionSubject): readonly PassagePair[] {
  const known = pairsBySubject.get(subject);
  if (known !== undefined) return known;
  const { translation, edition } = subject;
  const pairs = translation === undefined ? [] : edition.article.units.flatMap((unit) => pairUp(unit, translation, edition.article));
  pairsBySubject.set(subject, pairs);
  return pairs;
}

/** Whether a translator has marked a translation as unfinished, or it is a mere suggestion: fuzzy without the text that it was made for. */
export function isDraft({ fuzzy, previous }: TranslatedUnit): boolean {
  return fuzzy && previous === undefined;
}

function pairUp(unit: Unit, { units, file }: Translation, article: NumberedArticle): PassagePair[] {
  const translated = units.get(unit.id);
  if (translated === undefined || !unit.translatable || translated.target.trim() === "" || isDraft(translated)) return [];
  const isMarkdown = unit.target.form === "markdown";
  if (isMarkdown && translated.tree === undefined) return [];
  const target = isMarkdown ? sideOf(translated.target, translated.tree ?? []) : plainSide(translated.target);
  const text = madeFor(translated, unit, article, target);
  const source = sourceSide(text, unit, article);
  // What cannot be read cannot be compared; an article's text always can.
  if (source === undefined) return [];
  return [{ unit, translated, file, article, isMarkdown, isOfToday: text === unit.text, source, target }];
}

/** The text that a translation was made for: the previous one, unless somebody has already brought the codes up to the new one. */
function madeFor({ fuzzy, previous, source }: TranslatedUnit, unit: Unit, article: NumberedArticle, target: PassageSide): string {
  if (!fuzzy || previous === undefined) return source;
  const isKept = (text: string): boolean => haveSameCodes(sourceSide(text, unit, article)?.codes ?? [], target.codes);
  return isKept(previous) || !isKept(source) ? previous : source;
}

const sides = new WeakMap<Unit, PassageSide>();

function sourceSide(text: string, unit: Unit, article: NumberedArticle): PassageSide | undefined {
  if (unit.target.form !== "markdown") return plainSide(text);
  if (text !== unit.text) {
    const parsed = parseInline(text, knownLabels(article.tree));
    return "children" in parsed ? sideOf(text, parsed.children) : undefined;
  }
  const known = sides.get(unit);
  if (known !== undefined) return known;
  const tree = unitContent(article.tree, unit.ordinal) ?? [];
  const side = { text, tree, codes: unitCodes(article.tree, unit.ordinal), prose: passageProse(tree) };
  sides.set(unit, side);
  return side;
}

function sideOf(text: string, tree: readonly PhrasingContent[]): PassageSide {
  return { text, tree, codes: protectedCodes(tree), prose: passageProse(tree) };
}

function plainSide(text: string): PassageSide {
  return { text, tree: [], codes: [], prose: text };
}
