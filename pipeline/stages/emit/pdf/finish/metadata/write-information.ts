import { dictionary, type PdfDictionary, PdfString } from "../objects/pdf-object.ts";
import { textString } from "../objects/text-string.ts";
import type { PrintMetadata } from "./print-metadata.ts";

/** The document information dictionary (ISO 32000-1, 14.3.3), which says what the XMP says. */
export function writeInformation(metadata: PrintMetadata, producer: string): PdfDictionary {
  const { title, authors, subject, keywords, creator, date, modified } = metadata;
  return dictionary({
    Title: textString(title),
    Author: authors.length === 0 ? undefined : textString(authors.join("; ")),
    Subject: subject === undefined ? undefined : textString(subject),
    Keywords: keywords.length === 0 ? undefined : textString(keywords.join(", ")),
    Creator: textString(creator),
    Producer: textString(producer),
    CreationDate: writeDate(date),
    ModDate: writeDate(modified ?? date),
  });
}

/** `D:20261124080000Z` of an ISO 8601 date (7.9.4); what the date leaves open is left open. */
function writeDate(date = ""): PdfString | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(?:Z|([+-])(\d\d):?(\d\d)))?)?)?$/.exec(date);
  if (parts === null) return undefined;
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "", sign = "", zoneHour = "", zoneMinute = ""] = parts;
  const zone = sign === "" ? "Z" : `${sign}${zoneHour}'${zoneMinute}'`;
  return new PdfString(`D:${year}${month}${day}${hour === "" ? "" : `${hour}${minute}${second || "00"}${zone}`}`);
}
