/** A piece of a string's source that decodes as a whole: text that stands for itself, or an escape. */
export interface PoStringUnit {
  readonly value: string;
  /** Offsets in the source between the quotation marks. */
  readonly start: number;
  readonly end: number;
  readonly literal: boolean;
  readonly fault?: "escape" | "encoding";
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

const NAMES = new Map([...Object.entries(ESCAPES).map(([name, character]) => [character, `\\${name}`] as const), ["\0", "\\000"] as const]);

const UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** A string between quotation marks on one line, escaped as GNU gettext does; U+0000, which gettext cannot hold, in octal. */
export function writePoString(value: string): string {
  return `"${value.replace(/["\\\0\u0007-\r]/g, (character) => NAMES.get(character) ?? character)}"`;
}

/** Decodes what stands between two quotation marks; an escape that gettext does not know keeps its backslash. */
export function scanPoString(raw: string, visit: (unit: PoStringUnit) => void): void {
  for (let at = 0; at < raw.length; ) {
    const backslash = raw.indexOf("\\", at);
    const end = backslash === -1 ? raw.length : backslash;
    if (end > at) visit({ value: raw.slice(at, end), start: at, end, literal: true });
    if (backslash === -1) return;
    const unit = readEscape(raw, backslash);
    visit(unit);
    at = unit.end;
  }
}

function readEscape(raw: string, start: number): PoStringUnit {
  const name = raw.charAt(start + 1);
  const value = Object.hasOwn(ESCAPES, name) ? ESCAPES[name] : undefined;
  if (value !== undefined) return { value, start, end: start + 2, literal: false };
  return readBytes(raw, start) ?? { value: "\\", start, end: start + 1, literal: true, fault: "escape" };
}

/** Octal and hexadecimal escapes name bytes of the file's encoding, so neighbours may form one character. */
function readBytes(raw: string, start: number): PoStringUnit | undefined {
  const lead = readByte(raw, start);
  if (lead === undefined) return undefined;
  const bytes = [lead.value];
  const length = lead.value < 0xc0 ? 1 : lead.value < 0xe0 ? 2 : lead.value < 0xf0 ? 3 : 4;
  let { end } = lead;
  while (bytes.length < length) {
    const next = readByte(raw, end);
    if (next === undefined || (next.value & 0xc0) !== 0x80) break;
    bytes.push(next.value);
    end = next.end;
  }
  const value = UTF8.decode(Uint8Array.from(bytes));
  return { value, start, end, literal: false, ...(value.includes("\uFFFD") && { fault: "encoding" }) };
}

function readByte(raw: string, start: number): { value: number; end: number } | undefined {
  const pattern = /\\(?:([0-7]{1,3})|x([0-9A-Fa-f]+))/y;
  pattern.lastIndex = start;
  const match = pattern.exec(raw);
  if (match === null) return undefined;
  // As in C, a hexadecimal escape takes all digits; as in gettext, the last two count.
  const value = match[1] === undefined ? Number.parseInt((match[2] ?? "").slice(-2), 16) : Number.parseInt(match[1], 8) & 0xff;
  return { value, end: pattern.lastIndex };
}
