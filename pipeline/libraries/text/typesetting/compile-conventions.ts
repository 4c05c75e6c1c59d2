import type { TypographyConventions } from "../../../model/locale.ts";
import { spaces } from "./character-kinds.ts";
import { addWord, createWordTree, type Meaning, type WordTree } from "./word-tree.ts";

/** A mark with the spaces that belong to it. */
export interface SpacedMark {
  readonly before: string;
  readonly mark: string;
  readonly after: string;
}

/** A language's conventions as the rules use them. */
export interface Typography {
  readonly quotes: readonly { readonly open: SpacedMark; readonly close: SpacedMark }[];
  readonly apostrophe: string;
  readonly ellipsis: string;
  readonly dash: SpacedMark;
  readonly range: string;
  readonly beforeMarks: ReadonlyMap<string, string>;
  readonly words: WordTree;
  readonly elisions: WordTree;
  readonly initials: string;
  readonly digitGroups: string;
}

const compiled = new WeakMap<TypographyConventions, Typography>();

/** Conventions made ready once for each object. */
export function compileConventions(conventions: TypographyConventions): Typography {
  const known = compiled.get(conventions);
  if (known !== undefined) return known;
  const { apostrophe, ellipsis, range, initials, digitGroups } = conventions;
  const typography: Typography = {
    quotes: conventions.quotes.map(({ open, close }) => ({ open: divide(open), close: divide(close) })),
    apostrophe,
    ellipsis,
    dash: divide(conventions.dash),
    range,
    beforeMarks: new Map(conventions.beforeMarks.flatMap(({ marks, space }) => [...marks].map((mark) => [mark, space]))),
    words: plantWords(conventions),
    elisions: plantElisions(conventions),
    initials,
    digitGroups,
  };
  compiled.set(conventions, typography);
  return typography;
}

function divide(text: string): SpacedMark {
  const mark = text.replace(new RegExp(`^[${spaces}]+|[${spaces}]+$`, "g"), "");
  const [before = "", after = ""] = text.split(mark);
  return { before, mark, after };
}

function plantWords(conventions: TypographyConventions): WordTree {
  const tree = createWordTree();
  const add = (words: readonly string[], meaning: Meaning, cases: "exact" | "initial" | "any"): void => {
    for (const word of words) addWord(tree, word, meaning, cases);
  };
  add(conventions.bindNext, { bindNext: true }, "any");
  add(conventions.bindPrevious, { bindPrevious: true }, "any");
  add(conventions.identifiers, { identifier: true }, "exact");
  // Units tell apart what differs in case only: `m` and `M`.
  for (const { words, space } of conventions.afterNumber) add(words, { afterNumber: space }, "exact");
  for (const { words, space } of conventions.beforeNumber) add(words, { beforeNumber: space }, "initial");
  for (const { words, space } of conventions.abbreviations) add(words, { abbreviation: space }, "initial");
  return tree;
}

function plantElisions(conventions: TypographyConventions): WordTree {
  const tree = createWordTree();
  for (const word of conventions.elisions) addWord(tree, word, { elision: true }, "any");
  return tree;
}
