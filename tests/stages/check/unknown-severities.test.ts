import { expect, test } from "vitest";
import { findingsIn, inFolder, layWorkspace } from "../../rules/workspaces.ts";
import { writeFiles } from "../../support/new-folder.ts";

const settings = (severities: string): string => `title: Test\nidentifier: https://example.org/test/\nseverities: ${severities}\n`;

function findingsWith(severities: string): Promise<string[]> {
  return inFolder(async (folder) => {
    layWorkspace(folder, ["tests/rules/base"]);
    writeFiles(folder, { "publication.yaml": settings(severities) });
    return findingsIn(folder);
  });
}

test("a severity of a rule that does not exist is an error at its name, and the rule that is probably meant is named", async () => {
  expect(await findingsWith("{ entry-is-sited: off, __proto__: info, constructor: off }")).toEqual([
    "publication.yaml:3:15 error publication-is-valid Unexpected rule `entry-is-sited` in `severities`, expected the id of a rule.",
    "publication.yaml:3:53 error publication-is-valid Unexpected rule `constructor` in `severities`, expected the id of a rule.",
  ]);
});

test("severities of rules are no findings, whatever the rules judge", async () => {
  expect(
    await findingsWith("{ entry-is-cited: error, html-is-valid: off, output-text-is-whole: warning, file-is-readable: error }"),
  ).toEqual([]);
});
