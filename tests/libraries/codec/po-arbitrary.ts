import fc from "fast-check";
import type { PoComments, PoFile, PoHeader, PoMessage } from "../../../pipeline/libraries/codec/po.ts";

/** What makes a file fit for the tool that reads it: GNU gettext forgets more than we do, and refuses some texts. */
export interface PoArbitraryOptions {
  readonly forGettext: boolean;
}

const PATH = /^[a-z][a-z/.]{0,30}é?[a-z]{1,30}(?::[1-9]\d?)?$/;

/** msgcat 0.21 tears paths with spaces apart, one time out of a few. */
const PATH_WITH_SPACE = /^[a-z][a-z/.]{0,30} ?[a-z]{1,30}(?::[1-9]\d?)?$/;

/** Files as `parsePo` gives them: obsolete messages last and by context, flags in order, each context once. */
export function poFile({ forGettext }: PoArbitraryOptions): fc.Arbitrary<PoFile> {
  const live = fc.array(message(false, forGettext), { maxLength: 6 });
  const obsolete = fc.array(message(true, forGettext), { maxLength: 3 });
  const trailing = forGettext ? fc.constant([]) : fc.array(comment(), { maxLength: 2 });
  return fc.tuple(header(forGettext), live, obsolete, trailing).map(([head, first, last, trailingComments]) => {
    const seen = new Set<string>();
    const isNew = ({ context, id }: PoMessage) => {
      const name = context === undefined ? `id ${id}` : `context ${context}`;
      return (context !== undefined || id !== "") && !seen.has(name) && seen.add(name);
    };
    const sorted = last.filter(isNew).sort((left, right) => compare(left.context ?? "", right.context ?? ""));
    return { header: head, messages: [...first.filter(isNew), ...sorted], ...(trailingComments.length > 0 && { trailingComments }) };
  });
}

/** Texts with everything that PO must escape, and with what JavaScript and gettext may count differently. */
export function text(forGettext: boolean): fc.Arbitrary<string> {
  const pieces = [
    '"',
    "\\",
    "\n",
    "\t",
    "\r",
    "\u00a0",
    "\u202f",
    "𝕏",
    "🇫🇷",
    "\u0007",
    "\v",
    "\u001b",
    "\u0085",
    "\u2028",
    "\ufeff",
    "#",
    "~",
    "|",
    "[@key, p. 3]",
  ];
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
    { weight: 2, arbitrary: fc.constantFrom(...pieces, ...(forGettext ? [] : ["\0", "\u0004"])) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("lorem ipsum dolor sit amet consectetur ", "слово за словом идёт длинная строка ", "n0\\x41\\101"),
    },
  );
  return fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(""));
}

function message(obsolete: boolean, forGettext: boolean): fc.Arbitrary<PoMessage> {
  return fc
    .record(
      {
        context: text(forGettext),
        id: text(forGettext),
        plural: text(forGettext),
        translation: text(forGettext),
        furtherForms: fc.array(text(forGettext), { minLength: 1, maxLength: 3 }),
        comments: comments(forGettext),
      },
      { requiredKeys: ["id", "translation", "comments"] },
    )
    .map(({ comments: above, plural, furtherForms, ...strings }) => {
      const forms = plural === undefined ? {} : { plural, ...(furtherForms !== undefined && { furtherForms }) };
      const found = { ...strings, ...forms, ...above, obsolete };
      return forGettext ? acceptedByGettext(found) : found;
    });
}

/**
 * msgcat drops obsolete messages without a translation, `fuzzy` where there is no translation, and `range` of obsolete
 * messages; msgfmt asks that `msgid` and `msgstr` begin and end with line breaks together, and counts the plural forms.
 */
function acceptedByGettext({ furtherForms, ...found }: PoMessage): PoMessage {
  const inner = (value: string) => value.replace(/^\n+|\n+$/g, "");
  const id = inner(found.id);
  const translation = inner(found.translation) || (found.obsolete ? "t" : "");
  const isKept = (flag: string) => (flag === "fuzzy" ? translation !== "" : !(flag.startsWith("range") && found.obsolete));
  const flags = found.flags.filter(isKept);
  if (found.plural !== undefined) {
    return { ...found, id, translation, flags, plural: `${inner(found.plural)}p`, furtherForms: [`${inner(furtherForms?.[0] ?? "")}f`] };
  }
  const ending = id !== "" && translation !== "" && found.id.endsWith("\n") ? "\n" : "";
  return { ...found, id: `${id}${ending}`, translation: `${translation}${ending}`, flags };
}

function header(forGettext: boolean): fc.Arbitrary<PoHeader | undefined> {
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,12}$/).filter((found) => !/^(?:content-type|plural-forms)$/i.test(found));
  const value = text(forGettext).map((found) => found.replaceAll("\n", " "));
  const field = fc.tuple(name, value);
  const other: fc.Arbitrary<[string, string]> = value.filter((found) => !found.includes(":")).map((found) => ["", found]);
  const fields = fc
    .array(forGettext ? field : fc.oneof(field, other), { maxLength: 4 })
    .map((found): [string, string][] => [
      ["Content-Type", "text/plain; charset=UTF-8"],
      ...found,
      ["Plural-Forms", "nplurals=2; plural=0;"],
    ]);
  const whole = fc.tuple(comments(forGettext), fields).map(([above, found]): PoHeader => ({ ...above, fields: found }));
  return forGettext ? whole : fc.option(whole, { nil: undefined });
}

function comments(forGettext: boolean): fc.Arbitrary<PoComments> {
  const flags = [
    "fuzzy",
    "no-wrap",
    "c-format",
    "range: 0..3",
    ...(forGettext ? [] : ["markdown-text", 'placeholders:"[@a, p. 3]":"[^2]"']),
  ];
  const flagList = fc
    .subarray(flags)
    .map((found) => found.sort((left, right) => compare(left === "fuzzy" ? "" : left, right === "fuzzy" ? "" : right)));
  const previous = fc.record({ context: text(forGettext), id: text(forGettext), plural: text(forGettext) }, { requiredKeys: ["id"] });
  return fc
    .record({
      translatorComments: fc.array(comment(), { maxLength: 2 }),
      extractedComments: fc.array(comment(), { maxLength: 2 }),
      references: fc.uniqueArray(fc.stringMatching(forGettext ? PATH : PATH_WITH_SPACE), { maxLength: 5 }),
      flags: flagList,
      extraFlags: fc.option(flagList, { nil: undefined }),
      previous: fc.option(previous, { nil: undefined }),
    })
    .map(({ extraFlags, previous: before, ...found }) => ({
      ...found,
      ...(!forGettext && extraFlags !== undefined && extraFlags.length > 0 && { extraFlags }),
      ...(before !== undefined && { previous: before }),
    }));
}

function comment(): fc.Arbitrary<string> {
  return text(true).map((found) => found.replaceAll("\n", " ").replace(/[ \t\r\f\v]+$/, ""));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
