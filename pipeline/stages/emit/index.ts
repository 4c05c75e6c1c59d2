import type { FormatName } from "../../model/publication.ts";
import { epub } from "./epub.ts";
import type { OutputFormat } from "./format.ts";
import { html } from "./html.ts";
import { pdf } from "./pdf.ts";

/** The formats by name. */
export const formats: Readonly<Record<FormatName, OutputFormat>> = { html, epub, pdf };
