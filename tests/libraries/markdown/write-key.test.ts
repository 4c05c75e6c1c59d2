import fc from "fast-check";
import { expect, test } from "vitest";
import { nodesOf } from "../../../pipeline/libraries/markdown/nodes-of.ts";
import { parseMarkdown } from "../../../pipeline/libraries/markdown/parse-markdown.ts";
import { writeKey } from "../../../pipeline/libraries/markdown/write-key.ts";

test("a key is read as it was written", () => {
  const key = fc
    .string({ unit: fc.constantFrom(..."aBéи1_:.#$%&+?<>~/-@,"), minLength: 1, maxLength: 12 })
    .filter((text) => !text.includes("@"));
  fc.assert(
    fc.property(key, (text) => {
      const [citation] = nodesOf(parseMarkdown(`[@${writeKey(text)}, p. 3]`).tree, "citation");
      expect(citation?.items[0]?.key).toBe(text);
    }),
  );
});
