import { findQuotations, type TextRange } from "./find-quotations.ts";

/** A sign that means something in the system that a text was copied from, and nothing here. */
export interface LeftoverMarker {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What would stand here instead, to be said after "expected". */
  readonly expected: string;
  readonly note: string;
  /** What replaces the marker, where that needs no judgement. */
  readonly replacement?: string;
}

/** Markers in Markdown as it is written, in order. `isBlockStart` tells that the text begins its block, `isBlockEnd` that it ends it. */
export function findLeftoverMarkers(text: string, isBlockStart: boolean, isBlockEnd: boolean): LeftoverMarker[] {
  let passages: readonly TextRange[] | undefined;
  const isQuoted = (offset: number): boolean => {
    passages ??= findQuotations(text);
    return passages.some((passage) => passage.start < offset && offset < passage.end);
  };
  const present = kinds.filter(({ signs }) => signs.some((sign) => text.includes(sign)));
  const found = present.flatMap((kind) =>
    [...text.matchAll(kind.pattern)].flatMap((match): LeftoverMarker[] => {
      const [marker, content] = match;
      const [start, end] = [match.index, match.index + marker.length];
      if (
        text.charAt(start - 1) === "\\" ||
        (kind.holds !== undefined && !kind.holds({ text, start, end, isBlockStart, isBlockEnd, isQuoted }))
      )
        return [];
      const replacement = content === undefined ? undefined : kind.mend?.(content);
      const rest = replacement === undefined ? {} : { replacement };
      return [{ start, end, text: marker.trim(), expected: kind.expected, note: kind.note, ...rest }];
    }),
  );
  found.sort((left, right) => left.start - right.start || right.end - left.end);
  let reached = 0;
  return found.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

interface Context {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isBlockStart: boolean;
  readonly isBlockEnd: boolean;
  isQuoted(offset: number): boolean;
}

interface Kind {
  /** What every marker of the kind contains: most texts have none, and are read no further. */
  readonly signs: readonly string[];
  readonly pattern: RegExp;
  readonly expected: string;
  readonly note: string;
  readonly holds?: (context: Context) => boolean;
  /** Makes of the first group what replaces the whole. */
  readonly mend?: (content: string) => string;
}

const aCitation = {
  expected: "a citation such as `[@key]`",
  note: "Cite the source by its key, or write a backslash before the bracket where it is prose.",
};
const aNote = { expected: "a note such as `[^name]`", note: "Write the note below the text as `[^name]: …`, and call it by `[^name]`." };
const nothing = { expected: "the text alone", note: "Remove it: it comes from another system." };
const markdown = { expected: "Markdown", note: "Write it in Markdown, or as code in backticks where it is an example." };

const encyclopaedias: readonly Kind[] = [
  { signs: ["["], pattern: /\[[1-9]\d{0,2}\](?!\()/g, ...aCitation, holds: isNumberOfSource },
  {
    signs: ["["],
    pattern: /(?<=[\p{L}\p{N}.,;:!?…"”»’)\]])\[[1-9]\d{0,2}(?:\s?[,;–-]\s?\d{1,3})+\]/gu,
    ...aCitation,
    holds: isBehindWord,
  },
  { signs: ["["], pattern: /(?<=[.,;:!?…"”»’)\]])\[[a-z]\](?!\()/gu, ...aNote },
  {
    signs: ["["],
    pattern: /\[(?:notes?|nb|n|lower-alpha|Anm\.|Fn\.|прим\.|примечание|комм\.|К|注|注釈|註)\s?\d{1,3}\]/giu,
    ...aNote,
  },
  {
    signs: ["["],
    pattern: new RegExp(`\\[(?:${editWords()})(?:\\s*\\|\\s*(?:${editWords()}))?\\]`, "giu"),
    ...nothing,
    holds: ({ text, end, isBlockEnd }) => isBlockEnd && text.length - end < 20 && text.slice(end).trim() === "",
  },
  {
    signs: ["^", "↑"],
    pattern: /^(?:\^|↑)(?:\s+(?=[\p{Lu}"“„«\d])|(?:\s*[a-z]){1,26}\s+(?=[\p{Lu}"“„«\d]))/gu,
    ...nothing,
    holds: ({ isBlockStart }) => isBlockStart,
  },
  { signs: ["{{", "{%"], pattern: /\{\{[^\s{}][^{}]{0,300}\}\}|\{\{\s?[#\p{L}][^{}|\n]{0,60}\||\{%[^%\n]{1,100}%\}/gu, ...markdown },
  {
    signs: ["[["],
    pattern: /\[\[[\p{L}:][^[\]\n]{0,150}\]\]/gu,
    expected: "a link such as `[text](address)`",
    note: "Write the link in Markdown, or its words alone.",
  },
  { signs: ["'''"], pattern: /'''[^'\n]{1,100}'''/g, expected: "`**…**`", note: "Write bold type in Markdown." },
  {
    signs: ["=="],
    pattern: /^={2,6}[^=\n]{1,200}={2,6}\s*$/g,
    expected: "a heading such as `## Title`",
    note: "Write the heading in Markdown.",
    holds: ({ isBlockStart }) => isBlockStart,
  },
];

const otherMarkup: readonly Kind[] = [
  {
    signs: ["^"],
    pattern: /(?<=[\p{L}\p{N})\]])\^([^\s^$[\]<>\\]{1,12})\^/gu,
    expected: "`<sup>…</sup>`",
    note: "Write raised characters as HTML.",
    mend: (content) => `<sup>${content}</sup>`,
  },
  {
    signs: ["~"],
    pattern: /(?<=\p{L})~([^\s~$[\]<>\\]{1,8})~(?=[\p{L}\p{N}\p{P}\s]|$)/gu,
    expected: "`<sub>…</sub>`",
    note: "Write lowered characters as HTML.",
    mend: (content) => `<sub>${content}</sub>`,
  },
  { signs: ["^["], pattern: /\^\[(?=\p{L}[^\]]{8})/gu, ...aNote },
  {
    signs: ["cite"],
    pattern: /\\(?:no|foot|auto|text|paren|full|super)?cite[a-z]{0,10}\*?(?:\[[^\]\n]{0,80}\]){0,2}\{[^{}\n]{1,200}\}/g,
    ...aCitation,
  },
  {
    signs: ["\\"],
    pattern: /\\(?:footnote|(?:auto|page|eq)?ref|label|emph|text(?:bf|it|tt|sc)|section|subsection|url|href)\*?\{[^{}\n]{0,300}\}/g,
    ...markdown,
  },
];

/** Word processors, programs that keep bibliographies, and machines that write. */
const programs: readonly Kind[] = [
  { signs: ["†"], pattern: /【[^【】\n]{0,40}†[^【】\n]{0,40}】/g, ...aCitation },
  { signs: ["contentReference"], pattern: /:?contentReference(?:\[oaicite:[^\]\n]{0,20}\](?:\{[^}\n]{0,40}\})?)?/g, ...aCitation },
  { signs: ["turn"], pattern: /(?:cite)?turn\d{1,2}(?:search|view|news|file)\d{1,3}/g, ...aCitation },
  { signs: ["[cite"], pattern: /\[cite(?:_start|_end|:\s?[\d,\s-]{1,40})\]/g, ...aCitation },
  { signs: [" #"], pattern: /\{[^{}#\n]{1,100}, \d{4} #\d{1,6}[^{}\n]{0,100}\}/g, ...aCitation },
  { signs: ["ADDIN"], pattern: /ADDIN (?:ZOTERO_ITEM|EN\.CITE|CSL_CITATION|Mendeley)/g, ...aCitation },
  {
    signs: ["Error! ", "Fehler! ", "Erreur ! ", "Ошибка! "],
    pattern:
      /Error! (?:Reference source|Bookmark) not (?:found|defined)\.|Fehler! (?:Verweisquelle konnte nicht gefunden|Textmarke nicht definiert)[^.\n]{0,20}\.|Erreur ! (?:Source du renvoi introuvable|Signet non défini)\.|Ошибка! (?:Источник ссылки не найден|Закладка не определена)\./g,
    expected: "a cross-reference such as `[](#id)`",
    note: "Name the target of the reference by its id.",
  },
];

const kinds: readonly Kind[] = [...encyclopaedias, ...otherMarkup, ...programs];

/** The words of the links by which readers of a wiki edit a section. */
function editWords(): string {
  return "edit(?: source)?|править(?: код)?|редагувати(?: код)?|Bearbeiten|Quelltext bearbeiten|modifier(?: le code)?|editar(?: código| a código-fonte)?|modifica(?: wikitesto)?|bewerken|brontekst bewerken|edytuj(?: kod)?|redigera(?: wikitext)?|rediger|編集|编辑|編輯|편집|تعديل|ویرایش|düzenle";
}

/** `[12]` is no source in `a[12]`, and in a quotation it may be a number that its editor has put in. */
function isNumberOfSource(context: Context): boolean {
  const { text, start, isQuoted } = context;
  if (!/^$|\s/.test(text.charAt(start - 1))) return isBehindWord(context);
  return !isQuoted(start);
}

/** A variable has one letter, a digit or a line below; whatever else is a word. */
function isBehindWord({ text, start }: Context): boolean {
  const [name = ""] = /[\p{L}\p{N}\p{M}_]{0,40}$/u.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
  return name.length !== 1 && !/_|\p{L}\p{N}|^\p{N}+$/u.test(name);
}
