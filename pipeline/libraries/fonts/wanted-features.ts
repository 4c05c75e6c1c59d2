/** What programs apply without being asked, in any script (OpenType 1.9.1, registered features that are on by default, and those that shaping of scripts needs). */
const always =
  "abvf abvm abvs akhn blwf blwm blws calt ccmp cfar cjct clig cswh curs dist fin2 fin3 fina half haln init isol jalt kern liga ljmo locl ltra ltrm mark med2 medi mkmk mset nukt pref pres pstf psts rand rclt rkrf rlig rphf rtla rtlm stch tjmo vatu vjmo";

/** Words of `font-variant` (CSS Fonts 4, 6) with the features that they ask for. */
const byWord: Readonly<Record<string, string>> = {
  "small-caps": "smcp",
  "all-small-caps": "smcp c2sc",
  "petite-caps": "pcap",
  "all-petite-caps": "pcap c2pc",
  unicase: "unic",
  "titling-caps": "titl",
  "lining-nums": "lnum",
  "oldstyle-nums": "onum",
  "proportional-nums": "pnum",
  "tabular-nums": "tnum",
  "diagonal-fractions": "frac numr dnom",
  "stacked-fractions": "afrc",
  ordinal: "ordn",
  "slashed-zero": "zero",
  sub: "subs",
  super: "sups",
  "discretionary-ligatures": "dlig",
  "historical-ligatures": "hlig",
  "historical-forms": "hist",
};

/** The features of a font that text under a style sheet may show: those that nobody asks for, and those that the sheet names. */
export function wantedFeatures(style: string): string[] {
  const named = Object.entries(byWord).flatMap(([word, features]) =>
    new RegExp(`font-variant[^;}]*[\\s:]${word}[\\s;}!]`).test(style) ? features.split(" ") : [],
  );
  const settings = [...style.matchAll(/font-feature-settings\s*:([^;}]*)/g)].flatMap(([, value = ""]) =>
    [...value.matchAll(/["']([\x20-\x7E]{4})["']/g)].map(([, tag = ""]) => tag),
  );
  return [...new Set([...always.split(" "), ...named, ...settings])].sort();
}
