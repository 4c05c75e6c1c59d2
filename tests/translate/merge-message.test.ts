import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PoMessage } from "../../pipeline/libraries/codec/po.ts";
import { mergeMessage } from "../../pipeline/translate/merge-message.ts";

interface State {
  readonly id: string;
  readonly translation: string;
  /** `undefined`: a draft. */
  readonly made: string | undefined;
}

function message({ id, translation, made }: State, comments: readonly string[] = []): PoMessage {
  const isOpen = translation !== "" && made !== id;
  return {
    context: "kunit222",
    id,
    translation,
    translatorComments: comments,
    extractedComments: [],
    references: [],
    flags: isOpen ? ["fuzzy"] : [],
    ...(isOpen && made !== undefined ? { previous: { context: "kunit222", id: made } } : {}),
    obsolete: false,
  };
}

const madeOf = ({ flags, previous, id }: PoMessage): string | undefined => (flags.includes("fuzzy") ? previous?.id : id);
const base = message({ id: "v0", translation: "T0", made: "v0" });

describe("an editor and a translator at once", () => {
  test("a new text and new words are fuzzy words of the old text", () => {
    const editor = message({ id: "v1", translation: "T0", made: "v0" });
    const translator = message({ id: "v0", translation: "T1", made: "v0" });
    for (const merged of [mergeMessage(base, editor, translator), mergeMessage(base, translator, editor)]) {
      expect(merged?.conflict).toBeUndefined();
      expect(merged?.message).toMatchObject({ id: "v1", translation: "T1", flags: ["fuzzy"], previous: { id: "v0" } });
    }
  });

  test("an acceptance of one text is none of the next", () => {
    const stale = message({ id: "v1", translation: "T0", made: "v0" });
    const edited = message({ id: "v2", translation: "T0", made: "v0" });
    const accepted = message({ id: "v1", translation: "T0", made: "v1" });
    expect(mergeMessage(stale, edited, accepted)?.message).toMatchObject({ id: "v2", flags: ["fuzzy"], previous: { id: "v1" } });
  });

  test("a finished suggestion is none of a text that came meanwhile", () => {
    const suggested = message({ id: "v0", translation: "T0", made: undefined }, ["suggested: part of kother22"]);
    const edited = message({ id: "v1", translation: "T0", made: undefined }, ["suggested: part of kother22"]);
    const finished = message({ id: "v0", translation: "T0", made: "v0" });
    const merged = mergeMessage(suggested, edited, finished)?.message;
    expect(merged).toMatchObject({ id: "v1", flags: ["fuzzy"], previous: { id: "v0" }, translatorComments: [] });
  });

  test("a translator's words stand before what followed the source by itself", () => {
    const carried = message({ id: "[@a, p. 3]", translation: "T0 [@a, p. 3]", made: "[@a, p. 3]" }, ["carried over: [@a] → [@a, p. 3]"]);
    const improved = message({ id: "[@a]", translation: "T1 [@a]", made: "[@a]" });
    const merged = mergeMessage(message({ id: "[@a]", translation: "T0 [@a]", made: "[@a]" }), carried, improved);
    expect(merged?.conflict).toBeUndefined();
    expect(merged?.message).toMatchObject({ translation: "T1 [@a]", flags: ["fuzzy"], previous: { id: "[@a]" }, translatorComments: [] });
  });

  test("two translations are for a person to choose between", () => {
    const one = message({ id: "v0", translation: "T1", made: "v0" });
    const other = message({ id: "v0", translation: "T2", made: "v0" });
    expect(mergeMessage(base, one, other)).toMatchObject({ message: { translation: "T1" }, conflict: "T2" });
  });

  test("a passage that is gone takes no new translation with it", () => {
    const improved = message({ id: "v0", translation: "T1", made: "v0" });
    expect(mergeMessage(base, undefined, improved)?.message).toMatchObject({ translation: "T1", obsolete: true });
    expect(mergeMessage(base, undefined, base)).toBeUndefined();
    expect(mergeMessage(base, { ...base, obsolete: true }, improved)?.message).toMatchObject({ translation: "T1", obsolete: true });
  });
});

const state = fc.record({
  id: fc.constantFrom("v0", "v1", "v2"),
  translation: fc.constantFrom("", "T0", "T1", "T2"),
  made: fc.constantFrom("v0", "v1", "v2", undefined),
});

describe("laws, whatever the three versions are", () => {
  test("a current translation was called right for that very text by somebody", () => {
    fc.assert(
      fc.property(state, state, state, (...states) => {
        const [before, ours, theirs] = states.map((each) => message(each));
        const merged = mergeMessage(before, ours as PoMessage, theirs as PoMessage);
        if (merged === undefined || merged.message.translation === "" || merged.message.flags.includes("fuzzy")) return;
        const said = [ours, theirs].filter((side) => side !== undefined && madeOf(side) === merged.message.id);
        expect(said.map((side) => side?.translation)).toContain(merged.message.translation);
      }),
    );
  });

  test("no translation of either side is lost without a word", () => {
    fc.assert(
      fc.property(state, state, state, (...states) => {
        const [before, ours, theirs] = states.map((each) => message(each));
        const merged = mergeMessage(before, ours as PoMessage, theirs as PoMessage);
        for (const side of [ours, theirs]) {
          if (side === undefined || side.translation === before?.translation) continue;
          expect([merged?.message.translation, merged?.conflict]).toContain(side.translation);
        }
      }),
    );
  });

  test("one side alone is that side, and order does not matter but for conflicts", () => {
    fc.assert(
      fc.property(state, state, state, (...states) => {
        const [before, ours, theirs] = states.map((each) => message(each)) as [PoMessage, PoMessage, PoMessage];
        expect(mergeMessage(before, ours, before)?.message).toEqual(ours);
        expect(mergeMessage(before, before, theirs)?.message).toEqual(theirs);
        expect(mergeMessage(before, ours, theirs)?.conflict === undefined).toBe(mergeMessage(before, theirs, ours)?.conflict === undefined);
      }),
    );
  });
});
