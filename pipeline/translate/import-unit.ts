import type { PoMessage } from "../libraries/codec/po.ts";
import { hasPoFlag } from "../libraries/codec/po-flags.ts";
import type { ReturnedText, ReturnedUnit, XliffState } from "../libraries/codec/xliff.ts";
import type { CodedPiece } from "../libraries/markdown/coded-piece.ts";
import { restoreCodes } from "../libraries/markdown/restore-codes.ts";
import type { SourceFile } from "../model/file.ts";
import type { Unit } from "../model/unit.ts";
import { codeFault } from "./code-fault.ts";
import { codedPassage, codedTranslation, comparable, fingerprint, flatten, type PassageContext } from "./coded-passage.ts";
import { exchangeContexts } from "./exchange-contexts.ts";
import { type ImportedPassage, refuse } from "./imported.ts";
import { suggest } from "./sync-message.ts";
import { sayTheSame, takeTranslation } from "./take-translation.ts";

/** A unit of an article and the message that its PO file has for it now. */
export interface ImportTarget {
  readonly unit: Unit;
  readonly stored: PoMessage | undefined;
  readonly context: PassageContext;
}

/** How brought translations are taken. */
export interface ImportMode {
  /** Whether they only stand there for a translator to judge. */
  readonly asSuggestions: boolean;
  /** What a suggestion says of where it comes from. */
  readonly origin: string;
}

/** Judges a unit that came back in an XLIFF file. What its translator has not touched changes nothing, whatever has happened since. */
export function importUnit(returned: ReturnedUnit, target: ImportTarget, file: SourceFile, mode: ImportMode): ImportedPassage {
  const { unit, stored, context } = target;
  const result = (outcome: ImportedPassage["outcome"]): ImportedPassage => ({ outcome, start: returned.start, end: returned.end });
  const problem = returned.source.problem ?? returned.target?.problem;
  if (problem !== undefined) return refuse(returned, file, { range: problem, ...problem });
  const made = findPassage(returned, target);
  if (made === undefined) return refuse(returned, file, { range: returned.source, ...unknownPassage });
  const brought = returned.target;
  if (brought === undefined || comparable(brought.pieces) === "") return result("untranslated");
  const source = codedPassage(unit, made, context);
  const known = codedTranslation(unit, source, stored?.translation ?? "", context);
  const before = fingerprint(comparable(flatten(known)));
  const now = fingerprint(comparable(brought.pieces));
  const exported = readExported(returned) ?? { state: stateOf(target), print: before };
  const isFinished = returned.isApproved || finishedStates.has(returned.state ?? "");
  const isDraft = !isFinished && (returned.state ?? "").startsWith("needs-") && returned.state !== exported.state;
  const isConfirmed = isFinished && exported.state === "needs-review-translation";
  const isTouched = now !== exported.print;
  // Of an untouched text the state may have changed, and only while the PO file still has that text.
  if (isTouched ? now === before : before !== exported.print || !(isDraft || isConfirmed)) return result("unchanged");
  if (isTouched && before !== exported.print && stored?.translation) return refuse(returned, file, { range: brought, ...overtaken });
  const restored = isTouched || stored === undefined ? restoreCodes(brought.pieces, source, known) : { text: stored.translation };
  if ("problem" in restored) return refuse(returned, file, { ...restored.problem, range: restored.problem.range ?? brought });
  const text = oneLine(restored.text);
  if (isUntranslated(unit, text, made)) return result("untranslated");
  const fault = codeFault(unit, made, text, context);
  if (fault !== undefined) return refuse(returned, file, { range: brought, ...fault });
  if (mode.asSuggestions) {
    if (stored?.translation) return result("unused");
    return { ...result("suggested"), written: { unit, message: suggest(unit, text, mode.origin) } };
  }
  const message = takeTranslation(unit, stored, { made, target: text, isDraft });
  if (sayTheSame(stored, message)) return result("unchanged");
  return { ...result(isDraft ? "draft" : made === unit.text ? "taken" : "stale"), written: { unit, message } };
}

/** Whether a translation says nothing that its passage does not: tools fill empty ones with the passage. */
export function isUntranslated(unit: Unit, text: string, made: string): boolean {
  if (text.trim() === "") return true;
  return (text === made || text === unit.text) && /\p{L}/u.test(text);
}

/** Line breaks that a tool has put into a line. */
function oneLine(text: string): string {
  return text.replace(/[ \t]*[\r\n]+[ \t]*/g, " ").trim();
}

const finishedStates: ReadonlySet<string> = new Set(["translated", "final", "signed-off"]);

/** The state with which the stored translation would be exported. */
function stateOf({ unit, stored }: ImportTarget): XliffState {
  if (!stored?.translation) return "new";
  return stored.id === unit.text && !hasPoFlag(stored, "fuzzy") ? "translated" : "needs-review-translation";
}

/** The state and the fingerprint that the translation had when it was exported. */
function readExported({ contexts }: ReturnedUnit): { readonly state: string; readonly print: string } | undefined {
  const [, state, print] = /^\s*(\S+) ([\da-f]{16})\s*$/.exec(contexts.get(exchangeContexts.translation) ?? "") ?? [];
  return state === undefined || print === undefined ? undefined : { state, print };
}

/**
 * The passage that was translated: the one of which the file's own `source` is made, among those that are known. Where
 * several could be meant, one that is not today's, so that nothing old becomes current.
 */
function findPassage({ source, contexts }: ReturnedUnit, { unit, stored, context }: ImportTarget): string | undefined {
  const own = contexts.get(exchangeContexts.passage);
  const isMade = (text: string): boolean => isSame(source, codedPassage(unit, text, context));
  if (own !== undefined && isMade(own)) return own;
  const written = source.pieces.every(({ type }) => type === "text") ? source.pieces.map(({ value }) => value).join("") : undefined;
  const known = [unit.text, stored?.id, stored?.previous?.id, written].filter((text) => text !== undefined);
  const found = known.filter(isMade);
  // Plain text can only be what it is; of codes that a tool has emptied nobody knows what they were.
  return written === undefined ? (found.find((text) => text !== unit.text) ?? found[0]) : found[0];
}

/** Whether a returned `source` shows a passage; where a tool kept what codes stand for, that is compared, too. */
function isSame({ pieces }: ReturnedText, passage: readonly CodedPiece[]): boolean {
  const expected = flatten(passage);
  if (comparable(pieces) !== comparable(expected)) return false;
  const shown = new Map(expected.map((piece) => [`${piece.type} ${piece.value}`, piece.shown]));
  return pieces.every((piece) => {
    const wanted = shown.get(`${piece.type} ${piece.value}`);
    return piece.type === "text" || piece.shown === undefined || wanted === undefined || plain(piece.shown) === plain(wanted);
  });
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

const unknownPassage = {
  reason: "Unexpected source text, expected the passage as it was exported.",
  note: "Export the passage again and put the translation there.",
};

const overtaken = {
  reason: "Unexpected translation, expected none: somebody has changed the PO file since this was exported.",
  note: "Export the passage again and compare the two.",
};
