import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkLinks } from "../../pipeline/build/check-links.ts";
import { checkWorkspace } from "../../pipeline/build/check-workspace.ts";
import { answer, type PlayingServer, startPlaying } from "../edges/net/playing-server.ts";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { workspaceFiles } from "../support/workspace-files.ts";

let server: PlayingServer;
beforeAll(async () => {
  server = await startPlaying({ "/alive": answer(200), "/moved": answer(301, { location: "/alive" }), "/work": answer(200) });
});
afterAll(() => server.close());

function workspace(links = "allowPrivate: true"): string {
  const at = (path: string): string => server.origin + path;
  const markdown = `---
title: Tests
---

See [one](${at("/alive")}), [two](${at("/gone")} "Title"), ${at("/moved")}, [three][three], [mail](mailto:a@b.example) and [here](#x).

[three]: ${at("/ignored/three")}
`;
  const references = `- id: work\n  type: webpage\n  title: A work\n  URL: ${at("/work")}\n  archive-url: ${at("/work-copy")}\n`;
  const article = { "article.md": markdown, "references.yaml": references };
  return newFolder(workspaceFiles({ article, settings: `links: { ${links}, ignore: ["*/ignored/*"] }\n` }));
}

const ask = (root: string, today = "2026-11-24") => checkLinks({ root, today, now: () => 0, userAgent: "Tetrapla/0.0.0" });
const lockOf = (root: string): string => readFileSync(join(root, "links.lock.json"), "utf8");

test("the addresses of links and works are asked, and the answers kept with the day, sorted", async () => {
  const root = workspace();
  server.log.length = 0;
  const { value } = await ask(root);
  expect(value).toEqual({ asked: 5, unanswered: [] });
  expect(lockOf(root)).toBe(
    `${JSON.stringify(
      {
        version: 1,
        links: {
          [`${server.origin}/alive`]: { state: "alive", status: 200, checked: "2026-11-24" },
          [`${server.origin}/gone`]: { state: "dead", status: 404, checked: "2026-11-24" },
          [`${server.origin}/moved`]: { state: "redirected", status: 301, checked: "2026-11-24", location: `${server.origin}/alive` },
          [`${server.origin}/work`]: { state: "alive", status: 200, checked: "2026-11-24" },
          [`${server.origin}/work-copy`]: { state: "dead", status: 404, checked: "2026-11-24" },
        },
      },
      null,
      2,
    )}\n`,
  );
  expect(server.log.some((line) => line.includes("ignored"))).toBe(false);
});

test("a second run on the same day writes the same bytes; addresses that nobody names any more are forgotten", async () => {
  const root = workspace();
  await ask(root);
  const first = lockOf(root);
  await ask(root);
  expect(lockOf(root)).toBe(first);
  const path = "source/text/article.md";
  writeFiles(root, { [path]: readFileSync(join(root, path), "utf8").replace(`[two](${server.origin}/gone "Title")`, "two") });
  await ask(root);
  expect(lockOf(root)).not.toContain("/gone");
});

test("offline, the rule reads the answers and nobody is asked", async () => {
  const root = workspace();
  await ask(root);
  server.log.length = 0;
  const { diagnostics } = await checkWorkspace(root, undefined);
  const found = diagnostics.filter(({ ruleId }) => ruleId === "link-is-alive").map(({ reason }) => reason);
  expect(found.some((reason) => reason.includes("/gone"))).toBe(true);
  expect(found.some((reason) => reason.includes("/moved"))).toBe(true);
  expect(server.log).toEqual([]);
});

test("private addresses are not reached unless the publication allows it", async () => {
  const root = workspace("allowPrivate: false");
  server.log.length = 0;
  await ask(root);
  expect(server.log).toEqual([]);
  expect(lockOf(root)).toContain('"status": "private-address"');
});

test("a publication without addresses gets no lock", async () => {
  const root = newFolder(workspaceFiles({ article: { "article.md": "# Tests\n\nNo links.\n" } }));
  expect((await ask(root)).value).toEqual({ asked: 0, unanswered: [] });
  expect(existsSync(join(root, "links.lock.json"))).toBe(false);
});
