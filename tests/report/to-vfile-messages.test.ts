import { VFile } from "vfile";
import { reporter } from "vfile-reporter";
import { expect, test } from "vitest";
import { toVFileMessages } from "../../pipeline/report/to-vfile-messages.ts";
import { findings } from "./findings.ts";

const files = [...toVFileMessages(findings)].map(([path, messages]) => {
  const file = new VFile({ path });
  file.messages.push(...messages);
  return file;
});

test("vfile-reporter tells them with places, rules, and the right counts", () => {
  const told = reporter(files, { color: false })
    .split("\n")
    .map((line) => line.trim().replace(/ {2,}/g, " "));
  expect(told).toEqual([
    "source/text/article.md",
    "info Unexpected absence of rights. metadata-is-complete tetrapla",
    "3:7-3:17 error Unexpected citation `rubez-2008`, expected a key of the bibliography. citation-has-entry tetrapla",
    "3:33-3:39 error Unexpected citation `nobody`, expected a key of the bibliography. citation-has-entry tetrapla",
    "",
    "source/text/references.yaml",
    "1:7-1:18 info Unexpected entry `rubezh-2008`, expected a citation of it. Accepted: Kept as further reading, 100 %. entry-is-cited tetrapla",
    "",
    "4 messages (✖ 2 errors)",
  ]);
});

test("a message has the fields that unified's tools read", () => {
  const message = files[0]?.messages[1];
  expect(message).toMatchObject({
    ruleId: "citation-has-entry",
    source: "tetrapla",
    fatal: true,
    line: 3,
    column: 7,
    expected: ["rubezh-2008"],
    note: "Did you mean `rubezh-2008`?\nThe entry that is probably meant: source/text/references.yaml:1",
  });
});
