import { readFileSync } from "node:fs";
import { it } from "vitest";
import { readPaper } from "../../../support/print/read-paper.ts";
it("x", async () => {
  const paper = await readPaper(readFileSync("/tmp/lab/out-de-A4.pdf"));
  console.log(JSON.stringify(paper.taggedText.slice(1200, 2200)));
});
