/** The short words that every longer text of a language has, whatever it speaks of; lower case. */
const wordsByLanguage: Readonly<Record<string, string>> = {
  en: "the of and to in is was were for that with as by on from it its at an be are this which or not had has have he his they their but who would could when than been into after about there other also more",
  de: "der die das den dem des und in zu von mit im ist war nicht ein eine einer einem einen für auf dass sich als auch es an werden wurde wurden aus er sie hat hatte nach bei um am sind über noch einem zur zum durch oder aber vor",
  fr: "le la les des de du et en un une est que qui dans pour par sur au aux avec ce cette il elle ils ne pas se sont son sa ses été ont plus ou mais comme leur dont était après entre",
  es: "el la los las de del y en un una es que por para con se su sus al lo como más pero o fue han este esta entre no era sobre también desde hasta",
  it: "il la lo i gli le di del della dei delle e in un una è che per con si al alla come più ma o nel nella dal dalla sono non era anche su fu questo",
  pt: "o a os as de do da dos das e em um uma é que por para com se no na nos nas ao como mais mas ou foi não pelo pela entre também seu sua",
  nl: "de het een van en in is dat op te voor met zijn die aan niet er om ook als bij door uit naar werd werden maar of was over nog tot",
  sv: "och i att det som en på är av för med den till inte har ett om de var från vid efter eller men så han under",
  pl: "i w na z że się do nie jest o to jak po od przez dla oraz był była są jako a ale za który która które ich jego przy",
  ru: "и в не на что с по как это из к у от за для его о их но она был была были было же или при так также до который которая которые чтобы во со при ещё того",
  uk: "і в не на що з по як це із до у від за для його про їх але вона був була були було же або при так також який яка які щоб та й",
};

const sets = new Map<string, ReadonlySet<string>>();

/** How many words of a text are function words of one language alone and how many of the other alone; nothing where one is not known. */
export function countFunctionWords(text: string, one: string, other: string): { readonly one: number; readonly other: number } | undefined {
  const [first, second] = [functionWords(one), functionWords(other)];
  if (first === undefined || second === undefined) return undefined;
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const count = (own: ReadonlySet<string>, foreign: ReadonlySet<string>): number =>
    words.filter((word) => own.has(word) && !foreign.has(word)).length;
  return { one: count(first, second), other: count(second, first) };
}

function functionWords(language: string): ReadonlySet<string> | undefined {
  if (!Object.hasOwn(wordsByLanguage, language)) return undefined;
  const known = sets.get(language) ?? new Set(wordsByLanguage[language]?.split(" "));
  sets.set(language, known);
  return known;
}
