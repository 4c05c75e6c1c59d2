const words =
  "the of a in to and that states treaty was were council members agreed summit charter border river force between after before against with from over under signed ratified declared alliance exercises troops central northern committee parliament minister president capital region decade report article conference annual largest several common security policy support".split(
    " ",
  );
const names = ["Moscow", "Tashkent", "Minsk", "Geneva", "Vienna", "Almaty", "Yerevan", "Dushanbe"];
const size = 25_000;

/** Writes articles that look like real ones: sections, paragraphs with citations and notes, tables, quotations, lists. The same seed gives the same article. */
export function createWriter(seed: number): { article(): { readonly markdown: string; readonly references: string } } {
  let state = (seed + 1) * 2_654_435_761;
  const below = (limit: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return (state >>> 0) % limit;
  };
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? "";
  let last = "";
  const word = (): string => {
    const next = below(9) === 0 ? pick(names) : pick(words);
    if (next === last) return word();
    last = next;
    return next;
  };
  const phrase = (length: number): string => Array.from({ length }, word).join(" ");
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const keys = Array.from({ length: 30 }, (_, index) => `source-${seed}-${index}`);
  let notes = 0;
  const sentence = (): string => {
    const call = below(4) === 0 ? ` [@${pick(keys)}, p. ${1 + below(300)}]` : "";
    const note = below(12) === 0 ? `[^note-${++notes}]` : "";
    const emphasis = below(6) === 0 ? ` *${phrase(2)}*` : "";
    return `${capital(phrase(8 + below(14)))}${emphasis}${call}.${note}`;
  };
  const paragraph = (): string => Array.from({ length: 4 + below(4) }, sentence).join(" ");
  const table = (number: number): string => {
    const rows = Array.from({ length: 8 }, () => `| ${pick(names)} | ${1900 + below(110)} | ${phrase(3)} |`);
    return `:::table{#tab-${number}}\n${capital(phrase(5))}.\n\n| Place | Year | What |\n| --- | --- | --- |\n${rows.join("\n")}\n:::`;
  };
  return {
    article() {
      const blocks: string[] = [];
      for (let section = 1; blocks.join("\n\n").length < size; section++) {
        blocks.push(`## ${capital(phrase(4))} ${section}`, paragraph(), paragraph(), paragraph());
        if (section % 2 === 0) blocks.push(`See [](#tab-${section}).`, table(section));
        if (section % 3 === 0) blocks.push(`> ${sentence()} [@${pick(keys)}]`);
        if (section % 3 === 1) blocks.push(Array.from({ length: 5 }, () => `- ${sentence()}`).join("\n"));
      }
      // Everything is cited at least once, so that a check has little to say.
      blocks.push("## Sources of all this", `These are all [${keys.map((key) => `@${key}`).join("; ")}].`);
      for (let note = 1; note <= notes; note++) blocks.push(`[^note-${note}]: ${capital(phrase(9))}.`);
      const front = `title: ${capital(phrase(4))}\ndescription: ${capital(phrase(12))}.\ndate: 2020-05-01\nrights: Free.\nauthors: [Ann Lee]`;
      return { markdown: `---\n${front}\n---\n\n${blocks.join("\n\n")}\n`, references: keys.map(entry).join("") };
    },
  };

  function entry(key: string): string {
    const title = capital(phrase(6));
    const day = `${1990 + below(20)}-0${1 + below(9)}-1${below(9)}`;
    return `- id: ${key}\n  type: article-newspaper\n  title: ${title} ${key}\n  author: [{ family: ${pick(names)}, given: Ann }]\n  container-title: Daily ${pick(names)}\n  issued: ${day}\n  language: en\n\n`;
  }
}
