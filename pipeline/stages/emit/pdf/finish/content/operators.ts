/** What an operator of a content stream does, as far as finishing has to know (ISO 32000-1, Annex A). */
export type OperatorKind =
  | "state"
  | "save"
  | "restore"
  | "concatenate"
  | "construct"
  | "paint"
  | "end-path"
  | "object"
  | "shading"
  | "begin-text"
  | "end-text"
  | "font"
  | "place-text"
  | "move-text"
  | "show-text"
  | "begin-mark"
  | "begin-marked-properties"
  | "end-mark";

const kinds: Readonly<Record<OperatorKind, string>> = {
  state: "w J j M d ri i gs CS cs SC SCN sc scn G g RG rg K k Tc Tw Tz TL Tr Ts W W*",
  save: "q",
  restore: "Q",
  concatenate: "cm",
  construct: "m l c v y h re",
  paint: "S s f F f* B B* b b*",
  "end-path": "n",
  object: "Do",
  shading: "sh",
  "begin-text": "BT",
  "end-text": "ET",
  font: "Tf",
  "place-text": "Tm",
  "move-text": "Td",
  "show-text": "Tj",
  "begin-mark": "BMC",
  "begin-marked-properties": "BDC",
  "end-mark": "EMC",
};

/** The operators that Skia is known to write, by name. Others, such as `BI` or `"`, would need more than is done here. */
export const operators: ReadonlyMap<string, OperatorKind> = new Map(
  Object.entries(kinds).flatMap(([kind, names]) => names.split(" ").map((name) => [name, kind as OperatorKind])),
);
