import { type Box, intersect, unite } from "../content/box.ts";
import type { MarkName } from "../content/compose-content.ts";
import type { MarkedPiece } from "../content/piece.ts";
import type { PrintContents } from "../content/read-contents.ts";
import type { PdfObject } from "../objects/pdf-object.ts";
import type { ContentKind } from "./drop-decoration.ts";
import { type ContentMark, isTag, type Tag } from "./tag.ts";
import type { TagTargets } from "./write-tags.ts";
