import { isArray, isDictionary, type PdfDictionary, type PdfObject, PdfReference, type PdfStream } from "../objects/pdf-object.ts";
import type { PdfFile } from "../read-pdf.ts";
import { UnexpectedPdf } from "../unexpected-pdf.ts";
import { type Box, boxOfRectangle } from "./box.ts";
import type { ContentResources } from "./content-resources.ts";
import { hiddenStreams } from "./hidden-streams.ts";
import { asMatrix, identity, type Matrix } from "./matrix.ts";
import { type PrintFont, readFont } from "./read-font.ts";

/** A form that a stream draws (ISO 32000-1, 8.10). */
export interface PrintForm {
  readonly reference: PdfReference;
  readonly stream: PdfStream;
  readonly matrix: Matrix;
  /** Its area in its own space. */
  readonly box: Box;
}

/** What a stream draws with, by the names that it uses. */
export interface PrintResources extends ContentResources {
  form(name: string): PrintForm | undefined;
  /** The names of all its fonts. */
  readonly fontNames: readonly string[];
}

/** Reads resources (ISO 32000-1, 7.8.3); fonts are read once for a file. */
export function readResources(file: PdfFile, object: PdfObject | undefined, fonts: Map<PdfDictionary, PrintFont>): PrintResources {
  const resources = file.dictionary(object, "the resources of a page");
  const named = (kind: string, name: string): PdfObject | undefined => {
    const group = file.resolve(resources.get(kind));
    const found = isDictionary(group) ? group.get(name) : undefined;
    if (found === undefined) throw new UnexpectedPdf(`name \`${name}\` of a content stream`, "a resource");
    return found;
  };
  const fontGroup = file.resolve(resources.get("Font"));
  const form = (name: string): PrintForm | undefined => readForm(file, named("XObject", name));
  return {
    form,
    fontNames: isDictionary(fontGroup) ? [...fontGroup.keys()] : [],
    font(name) {
      const dictionary = file.dictionary(named("Font", name), "a font");
      const font = fonts.get(dictionary) ?? readFont(file, dictionary);
      fonts.set(dictionary, font);
      return font;
    },
    formBox(name) {
      const found = form(name);
      return found === undefined ? undefined : boxOfRectangle(found.box, found.matrix);
    },
    isTaggedForm: (name) => form(name)?.stream.dictionary.has("StructParents") === true,
    hidesMarks(name) {
      const found = form(name);
      return found !== undefined && hiddenStreams(file, found.stream).size > 0;
    },
  };
}

function readForm(file: PdfFile, reference: PdfObject | undefined): PrintForm | undefined {
  const stream = file.stream(reference, "a form or picture");
  if (stream.dictionary.get("Subtype") !== "Form" || !(reference instanceof PdfReference)) return undefined;
  const matrix = stream.dictionary.get("Matrix");
  const [left, bottom, right, top] = numbersOf(stream.dictionary.get("BBox"));
  return { reference, stream, matrix: isArray(matrix) ? asMatrix(matrix) : identity, box: [left ?? 0, bottom ?? 0, right ?? 0, top ?? 0] };
}

/** The numbers of an array; nothing of anything else. */
export function numbersOf(object: PdfObject | undefined): readonly number[] {
  return isArray(object) ? object.map(Number) : [];
}
