/** Words by language that say nothing when they stand alone. */
type WordsByLanguage = Readonly<Record<string, readonly string[]>>;

/** Link texts that tell nobody where the link leads. */
const linkTexts: WordsByLanguage = {
  en: ["here", "click here", "click", "see here", "read here", "right here", "link", "this link", "read more", "more", "learn more"],
  ru: [
    "тут",
    "здесь",
    "вот тут",
    "вот здесь",
    "сюда",
    "ссылка",
    "по ссылке",
    "по этой ссылке",
    "эта ссылка",
    "подробнее",
    "далее",
    "ещё",
    "читать далее",
  ],
  de: ["hier", "klick hier", "klicken sie hier", "link", "dieser link", "mehr", "weiter", "weiterlesen", "mehr erfahren", "mehr lesen"],
  fr: ["ici", "cliquez ici", "cliquer ici", "par ici", "lien", "ce lien", "plus", "en savoir plus", "lire la suite", "voir ici"],
  es: ["aquí", "haga clic aquí", "haz clic aquí", "enlace", "este enlace", "más", "leer más", "ver más"],
  it: ["qui", "clicca qui", "link", "questo link", "altro", "leggi tutto", "di più"],
  pt: ["aqui", "clique aqui", "link", "este link", "mais", "leia mais", "saiba mais"],
  nl: ["hier", "klik hier", "link", "deze link", "meer", "lees meer"],
  pl: ["tutaj", "tu", "kliknij tutaj", "link", "ten link", "więcej", "czytaj więcej"],
  uk: ["тут", "ось тут", "сюди", "посилання", "за посиланням", "це посилання", "докладніше", "далі", "читати далі"],
};

/** Alternative texts that describe no picture. */
const pictureTexts: WordsByLanguage = {
  en: [
    "image",
    "picture",
    "photo",
    "photograph",
    "figure",
    "graphic",
    "illustration",
    "drawing",
    "diagram",
    "chart",
    "graph",
    "map",
    "screenshot",
    "alt text",
    "alternative text",
    "alt",
    "description",
    "untitled",
  ],
  ru: [
    "изображение",
    "картинка",
    "рисунок",
    "фото",
    "фотография",
    "иллюстрация",
    "график",
    "схема",
    "диаграмма",
    "карта",
    "снимок экрана",
    "альтернативный текст",
    "без названия",
  ],
  de: [
    "bild",
    "foto",
    "fotografie",
    "abbildung",
    "grafik",
    "zeichnung",
    "diagramm",
    "karte",
    "bildschirmfoto",
    "alternativtext",
    "beschreibung",
  ],
  fr: [
    "image",
    "photo",
    "photographie",
    "figure",
    "illustration",
    "dessin",
    "schéma",
    "diagramme",
    "graphique",
    "carte",
    "capture d’écran",
    "texte alternatif",
    "sans titre",
  ],
  es: ["imagen", "foto", "fotografía", "figura", "ilustración", "dibujo", "gráfico", "diagrama", "mapa", "texto alternativo"],
  it: ["immagine", "foto", "fotografia", "figura", "illustrazione", "disegno", "grafico", "diagramma", "mappa", "testo alternativo"],
  pt: ["imagem", "foto", "fotografia", "figura", "ilustração", "desenho", "gráfico", "diagrama", "mapa", "texto alternativo"],
  nl: ["afbeelding", "foto", "figuur", "illustratie", "tekening", "grafiek", "diagram", "kaart", "alternatieve tekst"],
  pl: ["obraz", "obrazek", "zdjęcie", "rysunek", "ilustracja", "wykres", "diagram", "mapa", "tekst alternatywny"],
  uk: ["зображення", "малюнок", "рисунок", "фото", "світлина", "ілюстрація", "графік", "схема", "діаграма", "карта"],
};

/** Whether a link of an article in a language has a text that says nothing of its target. */
export function isUninformativeLinkText(text: string, locale: string): boolean {
  return wordsOf(linkTexts, locale).includes(comparable(text));
}

/** Whether an alternative text in a language, a number behind it aside, says nothing of its picture. */
export function isUninformativePictureText(text: string, locale: string): boolean {
  return wordsOf(pictureTexts, locale).includes(comparable(text).replace(/ ?\d+$/, ""));
}

function wordsOf(lists: WordsByLanguage, locale: string): readonly string[] {
  const language = locale.split("-")[0] ?? "";
  return Object.hasOwn(lists, language) ? (lists[language] ?? []) : [];
}

/** A short text in small letters without punctuation; no longer one is in a list. */
function comparable(text: string): string {
  if (text.length > 60) return "";
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/'/g, "’")
    .replace(/[^\p{L}\p{M}\p{N}’]+/gu, " ")
    .trim();
}
