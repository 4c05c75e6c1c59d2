import { expect, it } from "vitest";
import { writePo } from "../../../pipeline/libraries/codec/po-write.ts";
import { readRegisteredDate } from "../../../pipeline/stages/parse/read-registered-date.ts";
import { syncRegistry } from "../../../pipeline/translate/sync-registry.ts";
import { prepare } from "../../support/prepared-article.ts";

const registryOf = (frontMatter: string): string => {
  const { article, registry } = prepare({ markdown: `---\n${frontMatter}\n---\n\nWords: X-Source-Modified: 1999-01-01.\n` });
  return writePo(syncRegistry(article, registry));
};

it("reads the date of modification that syncing wrote", () => {
  const text = registryOf("title: A\nmodified: 28 May 2011");
  expect(text).toContain('"X-Source-Modified: 2011-05-28\\n"');
  expect(readRegisteredDate({ path: "a.pot", text })).toEqual({ year: 2011, month: 5, day: 28 });
});

it("reads nothing where there was no date, and nothing from a passage", () => {
  expect(readRegisteredDate({ path: "a.pot", text: registryOf("title: A") })).toBeUndefined();
  expect(readRegisteredDate(undefined)).toBeUndefined();
});
