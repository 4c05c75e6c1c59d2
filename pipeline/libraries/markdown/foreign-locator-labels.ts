/** How other languages than English write the labels of locators, and forms that English does not know: in lower case, without a final full stop. */
export const foreignLocatorLabels: ReadonlyMap<string, string> = byWord({
  page: `с сс стр стор страница страницы страниц s str ss sid side seite seiten pg pgs pag págs pág pagg página páginas pagina pagine
    blz bls sf sayfa oldal strana strona σ σελ ص صفحة עמ`,
  chapter: "гл глава главы kap kapitel kapitlet cap cáp capítulo capitolo hfst hoofdstuk bölüm rozdz rozdział розд глав chapitre chapitres",
  volume: "т том тт bd bde band bände tom tome tomo bind deel dl cilt svazek t",
  issue: "№ вып выпуск nr nrs nro núm número numéro numero n° nº no° heft h číslo zeszyt zesz",
  section: "разд раздел розділ abschn abschnitt sección sezione afd afdeling sekt",
  paragraph: "п пп пункт абз абзац абс abs absatz absätze rn rdnr rz párr párrafo al alinéa alin",
  part: "ч часть частина teil tl tle parte partie část",
  column: "стб стлб столб sp spalte spalten kol colonne szp",
  line: "строка строки стрк z zeile zeilen ligne lignes línea linea regel řádek",
  figure: "рис рисунок мал abb abbildung abbildungen afb ilustr obr şek rys",
  table: "табл таблица tabelle tabellen tabla tabella tableau tabel",
  "article-locator": "ст статья стаття artículo artikel articolo artigo madde čl",
  appendix: "прил приложение дод anh anhang annexe annexes bijlage ek příl",
  note: "прим примеч сноска anm fn fußn fußnote nota noot dipnot pozn przyp",
  folio: "л лл лист bl blatt",
  book: "кн книга buch libro livre livro boek kitap",
  verse: "vers verso strophe",
});

/** How a locator's label is best written in an article: for one, and for several. */
export const plainLocatorLabels: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries<readonly [string, string]>({
    page: ["p.", "pp."],
    chapter: ["ch.", "chs."],
    volume: ["vol.", "vols."],
    issue: ["no.", "nos."],
    section: ["sec.", "secs."],
    paragraph: ["para.", "paras."],
    part: ["pt.", "pts."],
    column: ["col.", "cols."],
    line: ["l.", "ll."],
    figure: ["fig.", "figs."],
    table: ["tab.", "tabs."],
    "article-locator": ["art.", "arts."],
    appendix: ["app.", "apps."],
    note: ["n.", "nn."],
    folio: ["fol.", "fols."],
    book: ["bk.", "bks."],
    verse: ["v.", "vv."],
  }),
);

function byWord(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).flatMap(([label, list]) => list.split(/\s+/).map((word) => [word, label] as const)));
}
