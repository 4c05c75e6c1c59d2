// In:  the bytes of a tagged PDF that Chromium printed, and what the document says of itself.
// Out: the same pages as PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), the same bytes for the same content.
// Invariant: what Chromium wrote and finishing does not know throws `UnexpectedPdf`; no file is silently wrong.
import { type ContentStream, readContents } from "./content/read-contents.ts";
import { writeContents } from "./content/write-contents.ts";
import type { PrintMetadata } from "./metadata/print-metadata.ts";
import { srgbProfile } from "./metadata/srgb-profile.ts";
import { writeInformation } from "./metadata/write-information.ts";
import { type Conformance, writeXmp } from "./metadata/write-xmp.ts";
