import { isArray, isDictionary, type PdfDictionary, type PdfObject, PdfReference, PdfStream, PdfString } from "./pdf-object.ts";

/** Gives each object number its new one. */
export type Renumber = (number: number) => number;

/** An object as PDF writes it, each code unit one byte (ISO 32000-1, 7.3); of a stream, its dictionary. */
export function serializeObject(object: PdfObject, renumber: Renumber = (number) => number): string {
  if (typeof object === "string") return serializeName(object);
  if (typeof object === "number") return serializeNumber(object);
  if (object === null || typeof object === "boolean") return String(object);
  if (object instanceof PdfReference) return `${renumber(object.number)} 0 R`;
  if (object instanceof PdfString) return serializeString(object);
  if (object instanceof PdfStream) return serializeDictionary(object.dictionary, renumber);
  if (isDictionary(object)) return serializeDictionary(object, renumber);
  if (isArray(object)) return serializeArray(object, renumber);
  throw new TypeError(`Unexpected ${typeof object}, expected an object of PDF.`);
}

function serializeArray(items: readonly PdfObject[], renumber: Renumber): string {
  let text = "";
  let last = "";
  for (const item of items) {
    const next = serializeObject(item, renumber);
    text += needsSpace(last, next) ? ` ${next}` : next;
    last = next;
  }
  return `[${text}]`;
}

function serializeDictionary(entries: PdfDictionary, renumber: Renumber): string {
  let text = "";
  for (const [key, value] of entries) {
    const name = serializeName(key);
    const next = serializeObject(value, renumber);
    text += needsSpace(name, next) ? `${name} ${next}` : name + next;
  }
  return `<<${text}>>`;
}

/** Whether two tokens would run into one. */
function needsSpace(left: string, right: string): boolean {
  return left !== "" && !")>]".includes(left.at(-1) ?? "") && !"(</[".includes(right.charAt(0));
}

function serializeName(name: string): string {
  return `/${/[^!-~]|[()<>[\]{}/%#]/.test(name) ? name.replace(/[^!-~]|[()<>[\]{}/%#]/g, (char) => `#${hex(char)}`) : name}`;
}

function serializeString({ bytes }: PdfString): string {
  if (/^[\n\t -~]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, "\\$&")})`;
  return `<${Buffer.from(bytes, "latin1").toString("hex")}>`;
}

/** A number without an exponent, which PDF does not know, and exactly as it is. */
function serializeNumber(number: number): string {
  if (!Number.isFinite(number)) throw new RangeError(`Unexpected ${number}, expected a finite number.`);
  const [digits = "", exponent] = String(number).split("e");
  const plain = exponent === undefined ? digits : shiftPoint(digits, Number(exponent));
  return plain.replace(/^(-?)0\./, "$1.");
}

function shiftPoint(digits: string, exponent: number): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  const all = whole + fraction;
  const point = whole.length + exponent;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${all}`;
  return sign + (point >= all.length ? all + "0".repeat(point - all.length) : `${all.slice(0, point)}.${all.slice(point)}`);
}

function hex(char: string): string {
  return char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
}
