import { expect, test } from "vitest";
import type { FormatName } from "../../../../../pipeline/model/publication.ts";
import { addressOf } from "../../../../../pipeline/stages/emit/pdf/tree/render-address.ts";
import { testContext } from "../../../../support/test-context.ts";
import { testDocument } from "../../../../support/test-document.ts";

test("the address of an article does not depend on what lies in the output folder", () => {
  const document = testDocument();
  const address = (settings: FormatName[], lying: FormatName[]): string | undefined => {
    const context = testContext("en", { formats: lying });
    return addressOf(document, {
      ...context,
      publication: { ...context.publication, formats: settings, baseUrl: "https://example.org/texts/" },
    });
  };
  const page = `https://example.org/texts/${document.edition}/${document.article}.html`;
  expect([address(["html", "pdf"], ["pdf"]), address(["html", "pdf"], ["html", "pdf"])]).toEqual([page, page]);
  expect(address(["pdf"], ["pdf"])).toBe("https://example.org/texts/");
});
