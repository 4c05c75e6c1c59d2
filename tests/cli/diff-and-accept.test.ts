import { describe, expect, test } from "vitest";
import { runTetrapla } from "../support/run-tetrapla.ts";
import { passages, TranslatedWorkspace } from "../support/translated-workspace.ts";

const [herons = "", storks = "", cranes = ""] = passages;
const edited = [
  herons.replace("wait", "wait long"),
  storks.replace("chimneys,", "chimneys"),
  "Snow fell on the empty town all night long, and nobody was out.",
];

async function editedWorkspace(texts = edited): Promise<TranslatedWorkspace> {
  const workspace = await TranslatedWorkspace.make();
  workspace.write(texts);
  return workspace;
}

const run = (workspace: TranslatedWorkspace, args: readonly string[], env = {}) => runTetrapla(args, { cwd: workspace.root, env });

describe("diff", () => {
  test("shows where a passage and its translation stand, what changed, the old translation and what to do", async () => {
    const workspace = await editedWorkspace();
    const { code, stdout } = await run(workspace, ["diff", "text", "--locale", "de"]);
    const [first = ""] = stdout.split("\n\n");
    expect(code).toBe(0);
    expect(first).toMatch(/^source\/text\/article\.md:10:1 → translations\/de\/text\.po:\d+:8\n/);
    expect(first).toContain("Herons stand in shallow water and wait {+long+} for fish [@heron-2011, p. 12].");
    expect(first).toContain(`${workspace.idOf("Herons")}  minor change,`);
    expect(first).toContain("de: Heronsen standen");
    expect(first).toContain(`tetrapla accept ${workspace.idOf("Herons")} --locale de`);
  });

  test("is the same before and after `sync`", async () => {
    const workspace = await editedWorkspace();
    const before = await run(workspace, ["diff", "--json"]);
    await workspace.sync();
    const after = await run(workspace, ["diff", "--json"]);
    const essence = (text: string) =>
      (JSON.parse(text) as { passages: { id: string; locale: string; class: string; diff: unknown }[] }).passages.map(
        ({ id, locale, class: change, diff }) => ({ id, locale, change, diff }),
      );
    expect(essence(after.stdout)).toEqual(essence(before.stdout));
    expect(essence(before.stdout)).toHaveLength(6);
  });

  test("has colours only where they are wanted, and says the same without them", async () => {
    const workspace = await editedWorkspace();
    const plain = await run(workspace, ["diff", "--locale", "de"], { FORCE_COLOR: "1", NO_COLOR: "1" });
    const colored = await run(workspace, ["diff", "--locale", "de"], { FORCE_COLOR: "1", NO_COLOR: undefined });
    const start = String.fromCharCode(27);
    expect(plain.stdout).not.toContain(start);
    expect(colored.stdout).toContain(`${start}[32m{+long+}`);
    expect(colored.stdout.replaceAll(new RegExp(`${start}\\[\\d+m`, "g"), "")).toBe(plain.stdout);
  });

  test("can be asked for one passage, or one class of change", async () => {
    const workspace = await editedWorkspace();
    const one = await run(workspace, ["diff", workspace.idOf("Storks"), "--locale", "ru"]);
    const some = await run(workspace, ["diff", "--class", "punctuation", "--locale", "ru"]);
    expect(one.stdout).toBe(some.stdout);
    expect(one.stdout.match(/→ translations/g)).toHaveLength(1);
    expect((await run(workspace, ["diff", "kunknown"])).code).toBe(2);
    expect((await run(workspace, ["diff", "--class", "huge"])).code).toBe(2);
  });

  test("a translation that would forge the screen is shown as what it is", async () => {
    const workspace = await editedWorkspace();
    workspace.change("de", (message) => ({ ...message, translation: message.translation.replace("Heronsen", "\u001B[2JHeronsen\u202E") }));
    const { stdout } = await run(workspace, ["diff", "--locale", "de"]);
    expect(stdout).toContain("␛[2JHeronsen<U+202E>");
  });
});

describe("accept", () => {
  test("one passage in one language becomes current there, and nothing else changes", async () => {
    const workspace = await editedWorkspace();
    await workspace.sync();
    const before = { de: workspace.read("translations/de/text.po"), ru: workspace.read("translations/ru/text.po") };
    const id = workspace.idOf("Herons");
    expect((await run(workspace, ["accept", id, "--locale", "de"])).code).toBe(0);
    expect(workspace.read("translations/ru/text.po")).toBe(before.ru);
    expect(workspace.messageOf("de", "Herons")).toMatchObject({ id: edited[0], flags: ["markdown-text"] });
    const changed = workspace
      .read("translations/de/text.po")
      .split("\n\n")
      .filter((block) => !before.de.includes(block));
    expect(changed).toHaveLength(1);
    expect(workspace.read("translations/de/text.po")).not.toMatch(/#\| msgid "Herons/);
  });

  test("it works before `sync`, which then has nothing to add", async () => {
    const workspace = await editedWorkspace();
    await run(workspace, ["accept", workspace.idOf("Herons"), "--locale", "de"]);
    await workspace.sync();
    expect(workspace.messageOf("de", "Herons")?.flags).toEqual(["markdown-text"]);
    expect(workspace.messageOf("ru", "Herons")?.flags).toContain("fuzzy");
  });

  test("a class of change, in all its languages", async () => {
    const workspace = await editedWorkspace();
    const { code, stdout } = await run(workspace, ["accept", "--class", "punctuation", "--locale", "de,ru"]);
    expect(code).toBe(0);
    expect(stdout.trim().split("\n")).toHaveLength(2);
  });

  test("by the dozen it takes nothing that was rewritten; by its id it does", async () => {
    const workspace = await editedWorkspace();
    const { code, stdout, stderr } = await run(workspace, ["accept", "text", "--locale", "de"]);
    expect(code).toBe(1);
    expect(stdout.trim().split("\n")).toHaveLength(2);
    expect(stderr).toContain("it says something else now");
    await workspace.sync();
    const id = workspace.idOf("Snow fell");
    expect(workspace.messageOf("de", "Snow fell")?.flags).toContain("fuzzy");
    expect((await run(workspace, ["accept", id, "--locale", "de"])).code).toBe(0);
    expect(workspace.messageOf("de", "Snow fell")?.flags).not.toContain("fuzzy");
  });

  test("a translation without the passage's citation is never accepted, and the reason has a place", async () => {
    const workspace = await editedWorkspace();
    workspace.change("de", (message) => ({ ...message, translation: message.translation.replace(/ \[@.*?\]/, "") }));
    const before = workspace.read("translations/de/text.po");
    const { code, stderr } = await run(workspace, ["accept", workspace.idOf("Herons"), "--locale", "de"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/translations\/de\/text\.po:\d+ Unexpected absence of citation/);
    expect(workspace.read("translations/de/text.po")).toBe(before);
  });

  test("--dry-run says the same and writes nothing", async () => {
    const workspace = await editedWorkspace();
    const before = workspace.read("translations/de/text.po");
    const dry = await run(workspace, ["accept", "--class", "minor", "--locale", "de", "--dry-run"]);
    expect(workspace.read("translations/de/text.po")).toBe(before);
    const real = await run(workspace, ["accept", "--class", "minor", "--locale", "de"]);
    expect(dry.stdout.replaceAll("would accept", "accepted")).toBe(real.stdout);
    expect(workspace.read("translations/de/text.po")).not.toBe(before);
  });

  test.each([
    ["no language", ["accept", "text"]],
    ["nothing that is meant", ["accept", "--locale", "de"]],
    ["an unknown passage", ["accept", "knothing", "--locale", "de"]],
    ["an unknown class", ["accept", "--class", "huge", "--locale", "de"]],
  ])("2 for %s", async (_, args) => {
    expect((await run(await editedWorkspace(), args)).code).toBe(2);
  });

  test("what is current needs no acceptance, and that is said", async () => {
    const workspace = await editedWorkspace([herons, storks, cranes]);
    const { code, stderr } = await run(workspace, ["accept", workspace.idOf("Herons"), "--locale", "de"]);
    expect(code).toBe(1);
    expect(stderr).toContain("not stale but current");
  });
});
