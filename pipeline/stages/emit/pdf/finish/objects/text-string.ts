import { PdfString } from "./pdf-object.ts";

/** A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, anything else in UTF-16BE with its mark. */
export function textString(text: string): PdfString {
  if (/^[\t\n\r -~]*$/.test(text)) return new PdfString(text);
  let bytes = "\u00FE\u00FF";
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return new PdfString(bytes);
}

/** The text of a text string in UTF-16BE or UTF-8; without a mark it is taken for Latin-1, which is PDFDocEncoding for all but 32 rare signs. */
export function readTextString({ bytes }: PdfString): string {
  if (bytes.startsWith("\u00EF\u00BB\u00BF")) return Buffer.from(bytes.slice(3), "latin1").toString("utf8");
  if (!bytes.startsWith("\u00FE\u00FF")) return bytes;
  let text = "";
  for (let index = 2; index + 1 < bytes.length; index += 2)
    text += String.fromCharCode((bytes.charCodeAt(index) << 8) | bytes.charCodeAt(index + 1));
  return text;
}
