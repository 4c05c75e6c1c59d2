import { z } from "zod";
import { publicationSchema } from "./publication-schema.ts";

/** The shape of `publication.yaml` as JSON Schema, for editors: `schemas/publication.schema.json`. */
export function publicationJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(publicationSchema, { io: "input", unrepresentable: "any" });
  return { ...schema, title: "publication.yaml of Tetrapla" };
}
