import { isAlphanumeric, isLetter, kind } from "./character-kinds.ts";
import type { Sheet } from "./sheet.ts";

/** What the conventions say of a word: the space after or before it, or what it announces. */
export interface Meaning {
  bindNext?: true;
  bindPrevious?: true;
  afterNumber?: string;
  beforeNumber?: string;
  abbreviation?: string;
  elision?: true;
  identifier?: true;
}

/** Words by their letters, one a branch; a space in a word is any space of the text, and none after a full stop. */
export interface WordTree {
  readonly next: Map<number, WordTree>;
  meaning?: Meaning;
}

/** A word of the conventions in a text. */
export interface WordMatch {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  /** Offsets of the characters after its inner spaces. */
  readonly gaps: readonly number[];
}

const space = 0x20;
const straight = 0x27;

/** A tree without words. */
export function createWordTree(): WordTree {
  return { next: new Map() };
}

/** Adds a word, and the same word with a capital at its start or throughout where a sentence or a heading may write it so. */
export function addWord(tree: WordTree, word: string, meaning: Meaning, cases: "exact" | "initial" | "any"): void {
  const plain = word.trim().replace(/\s+/g, " ");
  if (plain === "") return;
  const initial = plain.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  const forms = cases === "exact" ? [plain] : cases === "initial" ? [plain, initial] : [plain, initial, plain.toUpperCase()];
  for (const form of new Set(forms)) {
    let node = tree;
    for (let index = 0; index < form.length; index++) node = branch(node, fold(form.charCodeAt(index)));
    node.meaning = { ...node.meaning, ...meaning };
  }
}

/** The longest word of the tree that begins at `start` and ends where a word may end. */
export function matchWord({ text, kinds }: Sheet, tree: WordTree, start: number): WordMatch | undefined {
  const gaps: number[] = [];
  let best: WordMatch | undefined;
  let node: WordTree | undefined = tree;
  for (let at = start; at < text.length; ) {
    if (kinds[at] === kind.space) {
      node = node.next.get(space);
      while (kinds[at] === kind.space) at++;
      gaps.push(at);
    } else {
      const code = fold(text.charCodeAt(at));
      let next = node.next.get(code);
      if (next === undefined && text[at - 1] === ".") {
        next = node.next.get(space)?.next.get(code);
        gaps.push(at);
      }
      node = next;
      at++;
    }
    if (node === undefined) break;
    if (node.meaning !== undefined && endsWord(text, kinds, at)) best = { start, end: at, meaning: node.meaning, gaps: [...gaps] };
  }
  return best;
}

function endsWord(text: string, kinds: Uint8Array, end: number): boolean {
  const next = kinds[end];
  const last = kinds[end - 1];
  const goesOn = (next === kind.hyphen || next === kind.apostrophe || next === kind.quote) && isAlphanumeric(kinds[end + 1]);
  if (last === kind.point) return !isAlphanumeric(next) && text[end] !== ".";
  if (last === kind.apostrophe || last === kind.quote) return !isAlphanumeric(next);
  return isLetter(last) ? !isAlphanumeric(next) && !goesOn : !isLetter(next) && !goesOn;
}

function branch(node: WordTree, code: number): WordTree {
  const found = node.next.get(code);
  if (found !== undefined) return found;
  const made = createWordTree();
  node.next.set(code, made);
  return made;
}

function fold(code: number): number {
  return code === 0x2019 || code === 0x2018 ? straight : code === 0xa0 || code === 0x202f ? space : code;
}
