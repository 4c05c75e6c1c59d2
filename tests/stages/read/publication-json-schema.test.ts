import { readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { publicationJsonSchema } from "../../../pipeline/stages/read/publication-json-schema.ts";

const path = "schemas/publication.schema.json";

test("the shipped schema is that of the code (UPDATE_GOLDEN=1 rewrites it)", () => {
  const text = `${JSON.stringify(publicationJsonSchema(), null, 2)}\n`;
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(path, text);
  expect(readFileSync(path, "utf8")).toBe(text);
});

test("it accepts this repository's publication and refuses a wrong one", () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(publicationJsonSchema());
  const publication = parse(readFileSync("publication.yaml", "utf8"));
  expect(validate(publication)).toBe(true);
  expect(validate({ ...publication, paper: "B5" })).toBe(false);
  expect(validate({ ...publication, colour: "red" })).toBe(false);
  expect(validate({ title: "No identifier" })).toBe(false);
});
