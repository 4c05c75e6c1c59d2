import { readFileSync } from "node:fs";
import { prepare } from "../support/prepared-article.ts";
import { Random } from "../support/random.ts";

/** A unit of a simulated article; `from` names the units of the first text that it truly continues. */
export interface SimulatedUnit {
  readonly kind: string;
  readonly text: string;
  readonly from: readonly number[];
  readonly operation: Operation | "none";
}

export type Operation = "light" | "medium" | "heavy" | "move" | "split" | "merge" | "insert";

/** The passages of a real text. */
export function passagesOf(path: string): { kind: string; text: string }[] {
  const { article } = prepare({ markdown: readFileSync(path, "utf8") });
  return article.units.filter(({ translatable, kind }) => translatable && kind !== "metadata").map(({ kind, text }) => ({ kind, text }));
}

/** A text after a day of heavy editing: about four of ten passages are touched, and for each it is known what became of it. */
export function editText(
  passages: readonly { kind: string; text: string }[],
  strangers: readonly string[],
  seed: number,
): { units: SimulatedUnit[]; deleted: number[] } {
  const random = new Random(seed);
  const vocabulary = [...new Set(passages.flatMap(({ text }) => text.split(/\s+/)).filter((word) => /^\p{L}{4,}$/u.test(word)))];
  let units: SimulatedUnit[] = passages.map(({ kind, text }, index) => ({ kind, text, from: [index], operation: "none" }));
  const deleted: number[] = [];
  const result: SimulatedUnit[] = [];
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] as SimulatedUnit;
    const words = unit.text.split(" ");
    const chance = random.next();
    if (chance < 0.09 && words.length >= 5)
      result.push({ ...unit, text: replaceWords(words, 0.08, vocabulary, random), operation: "light" });
    else if (chance < 0.16 && words.length >= 8)
      result.push({ ...unit, text: replaceWords(words, 0.35, vocabulary, random), operation: "medium" });
    else if (chance < 0.23 && words.length >= 8)
      result.push({ ...unit, text: replaceWords(words, 0.8, vocabulary, random), operation: "heavy" });
    else if (chance < 0.32 && words.length >= 12 && unit.kind !== "heading") {
      const middle = Math.floor(words.length * (0.35 + random.next() * 0.3));
      result.push(
        { ...unit, text: words.slice(0, middle).join(" "), operation: "split" },
        { ...unit, text: words.slice(middle).join(" "), operation: "split" },
      );
    } else if (chance < 0.39 && words.length >= 6) {
      const next = units[index + 1];
      if (next !== undefined && next.kind === unit.kind && next.text.split(" ").length >= 6) {
        result.push({ ...unit, text: `${unit.text} ${next.text}`, from: [...unit.from, ...next.from], operation: "merge" });
        index++;
      } else result.push(unit);
    } else if (chance < 0.42) deleted.push(index);
    else if (chance < 0.46) result.push(unit, { kind: "paragraph", text: random.pick(strangers), from: [], operation: "insert" });
    else result.push(unit);
  }
  units = result;
  const moves = Math.ceil(units.length * 0.1);
  for (let count = 0; count < moves; count++) {
    const at = random.below(units.length);
    const unit = units[at] as SimulatedUnit;
    const words = unit.text.split(" ");
    if (unit.operation !== "none" || words.length < 6) continue;
    units.splice(at, 1);
    units.splice(random.below(units.length), 0, { ...unit, text: replaceWords(words, 0.08, vocabulary, random), operation: "move" });
  }
  return { units, deleted };
}

function replaceWords(words: readonly string[], share: number, vocabulary: readonly string[], random: Random): string {
  const changed = [...words];
  const count = Math.max(1, Math.round(words.length * share));
  for (let index = 0; index < count; index++) {
    const at = random.below(changed.length);
    const chance = random.next();
    if (chance < 0.6) changed[at] = random.pick(vocabulary);
    else if (chance < 0.8) changed.splice(at, 0, random.pick(vocabulary));
    else if (changed.length > 3) changed.splice(at, 1);
  }
  return changed.join(" ");
}
