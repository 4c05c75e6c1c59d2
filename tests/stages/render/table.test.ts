import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { expect, test } from "vitest";
import { renderText } from "../../support/render-text.ts";

test("admitted HTML in a cell is HTML, and the rest is not there", () => {
  const body = renderText("| a |\n| --- |\n| H<sub>2</sub>O<script>x</script> |\n");
  expect(unified().use(rehypeStringify).stringify(body)).toContain("<td>H<sub>2</sub>O</td>");
});
