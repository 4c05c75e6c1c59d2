/** Words of a language that differ in length; some are divided by the patterns. */
const vocabulary = {
  en: "the treaty of collective security organisation was ratified by parliament after extraordinary negotiations between governments and international observers whose recommendations nobody considered particularly revolutionary in those circumstances".split(
    " ",
  ),
  de: "die Organisation des Vertrags über gemeinsame Sicherheit wurde nach außerordentlichen Verhandlungen zwischen den Regierungen und internationalen Beobachtern ratifiziert deren Empfehlungen niemand unter diesen Umständen für bahnbrechend hielt".split(
    " ",
  ),
  ru: "организация договора о коллективной безопасности была ратифицирована парламентом после чрезвычайных переговоров между правительствами и международными наблюдателями рекомендации которых никто не считал революционными".split(
    " ",
  ),
  fr: "organisation du traité de sécurité collective fut ratifiée par le parlement après des négociations extraordinaires entre les gouvernements et les observateurs internationaux dont personne ne trouvait les recommandations révolutionnaires".split(
    " ",
  ),
} as const;

export type ProseLanguage = keyof typeof vocabulary;

/** Sentences that are the same for the same seed; each word is followed by its number where `numbered` asks for it. */
export class Prose {
  private readonly words: readonly string[];
  private state: number;

  constructor(seed: number, language: ProseLanguage = "en") {
    this.words = vocabulary[language];
    this.state = seed + 1;
  }

  /** A number from 0 to below `limit`. */
  number(limit: number): number {
    this.state = (Math.imul(this.state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((this.state / 0x80000000) * limit);
  }

  /** That many words, as sentences. */
  text(count: number): string {
    const words: string[] = [];
    let isFirst = true;
    for (let index = 0; index < count; index += 1) {
      const word = this.words[this.number(this.words.length)] ?? "";
      const ends = index === count - 1 || this.number(14) === 0;
      words.push((isFirst ? word.charAt(0).toUpperCase() + word.slice(1) : word) + (ends ? "." : ""));
      isFirst = ends;
    }
    return words.join(" ");
  }
}
