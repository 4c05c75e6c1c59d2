import { expect, test } from "vitest";
import type { ArticleName } from "../../../pipeline/model/workspace.ts";
import { mintUnitId } from "../../../pipeline/stages/align/mint-unit-id.ts";

const article = "csto" as ArticleName;

test("the same birth gives the same id, another birth another", () => {
  expect(mintUnitId(article, "paragraph", "Paper came from Italy.", 0)).toBe(mintUnitId(article, "paragraph", "Paper came from Italy.", 0));
  const others = [
    mintUnitId("other" as ArticleName, "paragraph", "Paper came from Italy.", 0),
    mintUnitId(article, "heading", "Paper came from Italy.", 0),
    mintUnitId(article, "paragraph", "Paper came from Italy!", 0),
    mintUnitId(article, "paragraph", "Paper came from Italy.", 1),
  ];
  expect(new Set([...others, mintUnitId(article, "paragraph", "Paper came from Italy.", 0)]).size).toBe(5);
});

test("an id is a letter and seven more signs, none of which is mistaken for another", () => {
  for (let twin = 0; twin < 500; twin++) expect(mintUnitId(article, "paragraph", "x", twin)).toMatch(/^k[a-km-np-z2-9]{7}$/);
});
