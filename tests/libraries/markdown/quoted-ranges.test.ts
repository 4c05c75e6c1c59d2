import { expect, test } from "vitest";
import { quotedRanges } from "../../../pipeline/libraries/markdown/quoted-ranges.ts";

const quoted = (text: string): string[] => quotedRanges(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["block quotations are", "Before.\n\n> Their *words*.\n> More.\n\nAfter.", ["> Their *words*.\n> More."]],
  ["marks with markup between them are", 'He *said* "yes, *really* [yes](x)" then.', ['"yes, *really* [yes](x)"']],
  ["marks inside markup are", "*“Yes”* and **«да»**.", ["“Yes”", "«да»"]],
  ["marks over a line break are", 'A "b\nc" d.', ['"b\nc"']],
  ["written with references they are", "A &quot;b&quot; d.", ["A &quot;b&quot; d."]],
  ["marks of code are not", 'A `"b` and `c"` d.', []],
  ["marks of links and attributes are not", 'A [b](c "d") and [e]{lang="fr"}.', []],
  ["in cells, headings and captions they are", '# A "b"\n\n| "c" | d |\n| --- | --- |\n| e | “f” |\n', ['"b"', '"c"', "“f”"]],
])("%s somebody's words", (_, text, expected) => {
  expect(quoted(text)).toEqual(expected);
});
