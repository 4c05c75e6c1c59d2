/** Phrases that many languages have taken over as they are; lower case. */
const phrases = new Set(
  `a cappella|a posteriori|a priori|ad hoc|ad infinitum|alma mater|alter ego|art déco|art nouveau|avant-garde|bona fide|carte blanche
|casus belli|commedia dell'arte|corpus delicti|coup d'état|curriculum vitae|de facto|de jure|déjà vu|en masse|en passant|ex libris
|fin de siècle|habeas corpus|haute couture|homo erectus|homo sapiens|in absentia|in memoriam|in situ|in vitro|in vivo|ius soli|magnum opus
|mea culpa|modus operandi|modus vivendi|nota bene|opus magnum|pars pro toto|pax americana|pax romana|per capita|per se|persona non grata
|prima facie|pro forma|quid pro quo|raison d'être|rigor mortis|sine qua non|status quo|sub rosa|tabula rasa|terra incognita|vade mecum
|veni vidi vici|vice versa|vox populi`
    .replace(/\n/g, "")
    .split("|"),
);

/** Whether a text is nothing but such a phrase. */
export function isInternationalPhrase(text: string): boolean {
  return phrases.has(text.trim().toLowerCase().replaceAll("’", "'"));
}
