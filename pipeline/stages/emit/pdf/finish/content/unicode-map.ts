/** What glyphs mean, by their codes of four digits in lower case. */
export type UnicodeMap = ReadonlyMap<string, string>;

/** Reads a map to Unicode as Skia writes it (ISO 32000-1, 9.10.3); nothing when it is of another form. */
export function readUnicodeMap(text: string): UnicodeMap | undefined {
  const map = new Map<string, string>();
  for (const [, kind, block = ""] of text.matchAll(/beginbf(char|range)\n([\s\S]*?)endbf\1/g)) {
    for (const line of block.trimEnd().split("\n")) {
      const codes = /^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4,})>(?: <([0-9A-Fa-f]{4,})>)?$/.exec(line);
      if (codes === null || (kind === "range") !== (codes[3] !== undefined)) return undefined;
      const [, first = "", second = "", third] = codes;
      if (third === undefined) map.set(first.toLowerCase(), readUtf16(second));
      else addRange(map, Number.parseInt(first, 16), Number.parseInt(second, 16), readUtf16(third));
    }
  }
  return map;
}

/** Writes a map to Unicode. */
export function writeUnicodeMap(map: UnicodeMap): string {
  const lines = [...map]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([code, letters]) => `<${code}> <${writeUtf16(letters)}>\n`);
  const blocks: string[] = [];
  // A block has a hundred lines at most.
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("")}endbfchar\n`);
  }
  return `${head}${blocks.join("")}${foot}`;
}

const head =
  "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
const foot = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

/** A range counts the last letter up. */
function addRange(map: Map<string, string>, first: number, last: number, letters: string): void {
  const unit = letters.charCodeAt(letters.length - 1);
  for (let code = first; code <= Math.min(last, 0xffff); code += 1) {
    map.set(code.toString(16).padStart(4, "0"), letters.slice(0, -1) + String.fromCharCode(unit + code - first));
  }
}

function readUtf16(digits: string): string {
  return Buffer.from(digits.slice(0, Math.floor(digits.length / 4) * 4), "hex")
    .swap16()
    .toString("utf16le");
}

function writeUtf16(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}
