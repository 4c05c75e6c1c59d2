import { parseDate } from "../../libraries/text/parse-date.ts";
import type { SourceFile } from "../../model/file.ts";
import type { PartialDate } from "../../model/reference.ts";

/** The date of modification that an article had when its registry was written: `X-Source-Modified` of the header. */
export function readRegisteredDate(file: SourceFile | undefined): PartialDate | undefined {
  const header = file?.text.split(/\r?\n\r?\n/, 1)[0] ?? "";
  return parseDate(/^"X-Source-Modified: ([^"\\]*)\\n"\s*$/m.exec(header)?.[1] ?? "");
}
