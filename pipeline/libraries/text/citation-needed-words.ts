/** The words that encyclopaedias print, in brackets, where a source is missing: the source of a pattern. */
export const citationNeededWords: string = alternatives(
  `citations? needed|citation required|(?:better |additional )?sources? (?:needed|required|missing)|needs (?:a )?(?:citation|source)|unsourced
  источник не указан|нуж(?:ен|на) (?:источник|ссылка)|нет (?:источника|АИ)|источник\\?|джерело не вказано|потрібне джерело|джерело\\?
  Belege? (?:fehlt|fehlen|benötigt|erforderlich)|ohne Beleg|Quelle fehlt|Einzelnachweis fehlt
  réf(?:\\.|érence)? (?:nécessaire|souhaitée|manquante)|source (?:nécessaire|souhaitée|manquante)
  cita requerida|sin fuentes?|senza fonte|citazione necessaria|carece de fontes|bron ontbreekt|bron\\?|potrzebny przypis|potřebná citace
  zdroj\\?|källa behövs|kilde mangler|kilde trengs|lähde\\?|forrás\\?|kaynak belirtilmeli
  来源请求|來源請求|要出典|출처 필요|بحاجة لمصدر|نیازمند منبع|דרוש מקור`,
);

/** The names of the templates that print them in MediaWiki, likewise. */
export const citationNeededTemplates: string = alternatives(
  `cn|fact|citation needed|citation|source\\?|нет АИ|нет источника|джерело|Belege(?: fehlen)?|refnec|référence nécessaire|référence souhaitée
  cita requerida|senza fonte|carece de fontes|bron\\?|fakt|来源请求|要出典|출처`,
);

function alternatives(lists: string): string {
  const all = lists.split("\n").map((list) => list.trim());
  return `(?:${all.join("|")})`;
}
