import { isAlphanumeric, kind } from "./character-kinds.ts";

/** Makes addresses, identifiers and assignments one word each, so that no rule looks into them: URLs, e-mail, DOIs, paths with `\`. */
export function protectAddresses(text: string, kinds: Uint8Array): void {
  if (!/[/@\\=]|www\.|mailto:|doi:|urn:|tel:/i.test(text)) return;
  for (let start = 0; start < text.length; ) {
    let end = endOfWord(text, kinds, start);
    if (text[end - 1] === "=" && kinds[end] === kind.quote && isAlphanumeric(kinds[end - 2]))
      end = endOfAssignment(text, kinds, end) ?? end;
    if (end > start) protectWord(text, kinds, start, end);
    start = end > start ? end : endOfBorder(text, end);
  }
}

function endOfBorder(text: string, start: number): number {
  let end = start + 1;
  while (text[start] === "-" && text[end] === "-") end++;
  return end;
}

/** A dash ends a word, and so do the hyphens typed for it, unless the word has begun as an address. */
function endOfWord(text: string, kinds: Uint8Array, start: number): number {
  let isAddress = text.slice(start, start + 4).toLowerCase() === "www.";
  for (let end = start; end < text.length; end++) {
    if (isBorder(text, kinds, end) || kinds[end] === kind.dash) return end;
    if (!isAddress && text.startsWith("---", end)) return end;
    isAddress ||= text[end] === "\\" || text.startsWith("://", end);
  }
  return text.length;
}

function isBorder(text: string, kinds: Uint8Array, index: number): boolean {
  const value = kinds[index];
  if (value === kind.quote) return !/['’‘]/.test(text.charAt(index)) || !isAlphanumeric(kinds[index + 1]);
  return value === kind.space || value === kind.lineEnd || value === kind.object;
}

/** Where `name="value"` ends whose quotation mark stands at `index`. */
function endOfAssignment(text: string, kinds: Uint8Array, index: number): number | undefined {
  for (let at = index + 1; at < text.length; at++) {
    if (text[at] === text[index]) return at + 1;
    if (isBorder(text, kinds, at)) return undefined;
  }
  return undefined;
}

function protectWord(text: string, kinds: Uint8Array, from: number, to: number): void {
  let start = from;
  while (start < to && (kinds[start] === kind.opening || /['’‘<-]/.test(text.charAt(start)))) start++;
  const hasOpening = text.slice(start, to).includes("(");
  let end = to;
  while (end > start && (/[.,;:…'’>\]}]/.test(text.charAt(end - 1)) || (text[end - 1] === ")" && !hasOpening))) end--;
  if (isAddress(text.slice(start, end))) kinds.fill(kind.address, start, end);
}

function isAddress(word: string): boolean {
  if (word.includes("\\") || /^(?:www\.|(?:mailto|doi|urn|tel):)\S|="|^10\.\d{4,9}\//i.test(word)) return true;
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(word)) return true;
  if (/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+\//u.test(word)) return true;
  const [name, host, ...rest] = word.split("@", 3);
  return Boolean(name) && host !== undefined && rest.length === 0 && /^[\p{L}\d][^.]*\../u.test(host);
}
