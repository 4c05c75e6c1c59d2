import { expect, test } from "vitest";
import { readBibtex } from "../../../pipeline/libraries/codec/bibtex.ts";
import { readCslJson } from "../../../pipeline/libraries/codec/csl-json.ts";
import { readCslYaml } from "../../../pipeline/libraries/codec/csl-yaml.ts";
import { fieldName, fieldPlace, keyPlace } from "../../../pipeline/libraries/codec/field-place.ts";
import type { Place } from "../../../pipeline/model/diagnostic.ts";
import type { Reference } from "../../../pipeline/model/reference.ts";

const slice = (text: string, place: Place | undefined): string => text.slice(place?.position?.start.offset, place?.position?.end.offset);

test("the fields of BibTeX are found by the names of CSL", () => {
  const text = "@Article{lee, title = {A}, journal = {B}, year = 2010, urldate = {2011-05-28}, doi = {10.1000/182}, pages = {1--2}}";
  const [lee] = readBibtex({ path: "a.bib", text }).value as [Reference];
  const written = (name: string): string => slice(text, fieldPlace(lee, name));
  expect(["title", "container-title", "issued", "accessed", "DOI", "page", "type"].map(written)).toEqual([
    "{A}",
    "{B}",
    "2010",
    "{2011-05-28}",
    "{10.1000/182}",
    "{1--2}",
    "Article",
  ]);
  expect(written("publisher")).toBe("lee");
  expect(fieldName(lee, "container-title")).toBe("journaltitle");
  expect(fieldName(lee, "issued")).toBe("date");
  expect(slice(text, lee.fieldNamePlaces?.["urldate"])).toBe("urldate");
});

test("the fields of CSL are found by their own names, in YAML and in JSON", () => {
  const yaml = "- id: lee\n  shortTitle: A\n  issued: { year: 2010 }\n";
  const [lee] = readCslYaml({ path: "a.yaml", text: yaml }).value as [Reference];
  expect(slice(yaml, fieldPlace(lee, "issued"))).toBe("{ year: 2010 }");
  expect(slice(yaml, fieldPlace(lee, "title-short"))).toBe("A");
  expect(slice(yaml, fieldPlace(lee, "title"))).toBe("lee");
  expect(slice(yaml, keyPlace(lee))).toBe("lee");
  expect(slice(yaml, lee.fieldNamePlaces?.["shortTitle"])).toBe("shortTitle");
  expect(fieldName(lee, "container-title")).toBe("container-title");
  const json = '[{ "id": "lee", "title": "A" }]';
  const [same] = readCslJson({ path: "a.json", text: json }).value as [Reference];
  expect(slice(json, same.fieldNamePlaces?.["title"])).toBe('"title"');
});
