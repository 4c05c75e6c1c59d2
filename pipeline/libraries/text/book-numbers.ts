/** What is wrong with an ISBN or ISSN: the number as it was written, and the words after "expected". */
export interface NumberFault {
  readonly number: string;
  readonly expected: string;
}

/** The first number in an `ISBN` field that is none. A field may have several, with words in parentheses: `978-0-14-044913-6 (pbk.)`. */
export function findIsbnFault(field: string): NumberFault | undefined {
  return findFault(field, /ISBN(?:-1[03])?:?/gi, isbnFault);
}

/** One ISBN as its thirteen digits, however it was written; nothing when it is none. */
export function toIsbn13(text: string): string | undefined {
  const digits = digitsOf(text.normalize("NFKC").replace(/ISBN(?:-1[03])?:?/i, ""));
  if (!/^(?:97[89]\d{10}|\d{9}[\dX])$/.test(digits) || isbnFault(digits) !== undefined) return undefined;
  if (digits.length === 13) return digits;
  const stem = `978${digits.slice(0, 9)}`;
  return stem + alternatingCheck(stem);
}

/** The first number in an `ISSN` field that is none. */
export function findIssnFault(field: string): NumberFault | undefined {
  return findFault(field, /[pe]?-?ISSN(?:-L)?:?/gi, issnFault);
}

function findFault(field: string, label: RegExp, faultOf: (digits: string) => string | undefined): NumberFault | undefined {
  const plain = field
    .normalize("NFKC")
    .replace(label, " ")
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, " ");
  for (const part of plain.split(/[,;/|]/)) {
    const number = part.trim();
    const expected = faultOf(digitsOf(number));
    if (number === "" || expected === undefined) continue;
    // Spaces part the groups of one number, or one number from another.
    const [wrong, ...more] = number.split(/\s+/).flatMap((word) => {
      const fault = faultOf(digitsOf(word));
      return fault === undefined ? [] : [{ number: word, expected: fault }];
    });
    if (wrong === undefined) continue;
    const isOne = more.length > 0 || !/\s/.test(number);
    return isOne ? { number, expected } : wrong;
  }
  return undefined;
}

function digitsOf(number: string): string {
  return number.replace(/[\s\p{Pd}\u2212]/gu, "").toUpperCase();
}

function isbnFault(digits: string): string | undefined {
  if (/^\d{9}[\dX]$/.test(digits)) return wrongCheck(digits, weightedCheck(digits, 10));
  // Before 1970 books had Standard Book Numbers: the same without the zero.
  if (/^\d{8}[\dX]$/.test(digits)) return wrongCheck(digits, weightedCheck(`0${digits}`, 10));
  if (/^97[89]\d{10}$/.test(digits)) return wrongCheck(digits, alternatingCheck(digits));
  if (/^\d{13}$/.test(digits)) return "an ISBN that begins with 978 or 979";
  return "an ISBN of 10 or 13 digits";
}

function issnFault(digits: string): string | undefined {
  return /^\d{7}[\dX]$/.test(digits) ? wrongCheck(digits, weightedCheck(digits, 8)) : "an ISSN of 8 digits";
}

function wrongCheck(digits: string, check: string): string | undefined {
  return digits.endsWith(check) ? undefined : `the check digit ${check} for these digits`;
}

/** Modulo 11, with weights from `length` down to 2. */
function weightedCheck(digits: string, length: number): string {
  let sum = 0;
  for (let index = 0; index < length - 1; index++) sum += Number(digits.charAt(index)) * (length - index);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? "X" : String(check);
}

/** Modulo 10, with weights 1 and 3 in turn. */
function alternatingCheck(digits: string): string {
  let sum = 0;
  for (let index = 0; index < 12; index++) sum += Number(digits.charAt(index)) * (index % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}
