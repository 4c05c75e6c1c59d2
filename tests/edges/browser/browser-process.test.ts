import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { BrowserCrashed } from "../../../pipeline/edges/browser/browser-failure.ts";
import { launchBrowser } from "../../../pipeline/edges/browser/ensure-browser.ts";
import { compileEdges } from "./compiled-edges.ts";
import {
  browsersOf,
  eventually,
  folderOf,
  listProcesses,
  type SystemProcess,
  systemBrowser,
  temporaryFolder,
  useOwnCache,
} from "./machine.ts";

const start = "http://tetrapla.invalid/";
const files = new Map([[start, { mediaType: "text/html", bytes: Buffer.from("<p>Text</p>") }]]);

useOwnCache();

const livesIn = ({ group }: SystemProcess) => listProcesses().filter((process) => process.group === group);

describe.skipIf(process.platform === "win32")("a browser whose process is killed in the middle", () => {
  it("rejects what was under way with what it said, and leaves neither process nor file after closing", async () => {
    const before = new Set(browsersOf(process.pid).map(({ id }) => id));
    const browser = await launchBrowser();
    onTestFinished(() => browser.close());
    const [main] = browsersOf(process.pid).filter(({ id }) => !before.has(id));
    if (main === undefined) throw new Error("no browser was started");
    expect(existsSync(join(folderOf(main), "profile"))).toBe(true);
    const page = await browser.open(files, start);
    const waiting = page.evaluate(() => new Promise<string>(() => undefined), undefined).catch((error: unknown) => error);
    process.kill(main.id, "SIGKILL");
    const failure = await waiting;
    expect(failure).toBeInstanceOf(BrowserCrashed);
    expect(String(failure)).toMatch(/^BrowserCrashed: The browser was ended by SIGKILL/);
    await expect(page.print({ tagged: true, outline: true })).rejects.toThrow(BrowserCrashed);
    await expect(browser.open(files, start)).rejects.toThrow(BrowserCrashed);
    await page.close();
    await browser.close();
    await browser.close();
    expect(livesIn(main)).toEqual([]);
    expect(existsSync(folderOf(main))).toBe(false);
    const next = await launchBrowser();
    await (await next.open(files, start)).close();
    await next.close();
  });

  it("and one that stands still is ended after its time", async () => {
    const before = new Set(browsersOf(process.pid).map(({ id }) => id));
    const browser = await launchBrowser({ timeLimit: 500 });
    const [main] = browsersOf(process.pid).filter(({ id }) => !before.has(id));
    if (main === undefined) throw new Error("no browser was started");
    process.kill(main.id, "SIGSTOP");
    await expect(browser.open(files, start)).rejects.toThrow(
      "Unexpected time of more than 0.5 seconds for opening http://tetrapla.invalid/.",
    );
    expect(await eventually(() => livesIn(main).length === 0)).toBe(true);
    await browser.close();
    await expect(browser.open(files, start)).rejects.toThrow("The browser was closed.");
    expect(existsSync(folderOf(main))).toBe(false);
  });
});

describe.skipIf(process.platform === "win32")("when Node ends", () => {
  let edges: string;
  beforeAll(() => {
    edges = compileEdges();
  });
  afterAll(() => rmSync(edges, { recursive: true, force: true }));

  /** A program that launches a browser, opens a page, says what `says` gives, and then does something. */
  async function run(then: string, environment: NodeJS.ProcessEnv = {}, user?: number): Promise<{ child: ChildProcess; said: string }> {
    const program = join(edges, `program-${Math.random()}.js`);
    writeFileSync(
      program,
      `import { launchBrowser } from "./edges/browser/ensure-browser.js";
       const start = ${JSON.stringify(start)};
       const launch = async () => {
         const browser = await launchBrowser();
         await browser.open(new Map([[start, { mediaType: "text/html", bytes: Buffer.from("<p>Text</p>") }]]), start);
         return browser;
       };
       ${then}`,
    );
    const identity = user === undefined ? {} : { uid: user, gid: user };
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, ...environment },
      stdio: ["pipe", "pipe", "ignore"],
      ...identity,
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    const [said] = child.stdout ? await once(createInterface(child.stdout), "line") : [""];
    return { child, said };
  }

  const waitsForever = "await launch(); console.log('ready'); setInterval(() => undefined, 1000);";
  const waitsForInput = "await launch(); console.log('ready'); await new Promise((go) => process.stdin.once('data', go));";

  it.each<[string, string, (child: ChildProcess) => void, string | number]>([
    ["by SIGINT", waitsForever, (child) => child.kill("SIGINT"), "SIGINT"],
    ["by SIGTERM", waitsForever, (child) => child.kill("SIGTERM"), "SIGTERM"],
    ["by SIGKILL", waitsForever, (child) => child.kill("SIGKILL"), "SIGKILL"],
    ["by itself", `${waitsForInput} process.exit(3);`, (child) => child.stdin?.write("go"), 3],
    ["by an error that nobody caught", `${waitsForInput} throw new Error();`, (child) => child.stdin?.write("go"), 1],
    [
      "in its own way after a signal",
      `process.once("SIGTERM", () => setTimeout(() => process.exit(5), 50)); ${waitsForever}`,
      (child) => child.kill("SIGTERM"),
      5,
    ],
  ])("%s, no process of the browser is left", async (way, program, end, result) => {
    const { child } = await run(program);
    const [main] = browsersOf(child.pid ?? 0);
    if (main === undefined) throw new Error("no browser was started");
    expect(livesIn(main).length).toBeGreaterThan(2);
    const exit = once(child, "exit");
    end(child);
    const [code, signal] = await exit;
    expect(signal ?? code).toBe(result);
    expect(await eventually(() => livesIn(main).length === 0)).toBe(true);
    // Nobody can tidy up after SIGKILL.
    if (way === "by SIGKILL") rmSync(folderOf(main), { recursive: true, force: true });
    expect(existsSync(folderOf(main))).toBe(false);
  });

  it("no listener keeps it alive or changes its signals once the browser is closed", async () => {
    const { child, said } = await run(
      `const count = () => ["exit", "SIGINT", "SIGTERM", "SIGHUP"].map((name) => process.listenerCount(name)).join();
       const counts = [count()];
       const browser = await launch();
       counts.push(count());
       await browser.close();
       console.log([...counts, count()].join(" "));`,
    );
    const [before, during, after] = said.split(" ");
    expect(during).not.toBe(before);
    expect(after).toBe(before);
    const [code] = child.exitCode === null ? await once(child, "exit") : [child.exitCode];
    expect(code).toBe(0);
  });

  const nobody = 65_534;
  const mayChangeUser =
    process.getuid?.() === 0 &&
    systemBrowser !== undefined &&
    spawnSync(process.execPath, ["-e", `require("fs").accessSync(${JSON.stringify(resolve("node_modules/puppeteer/package.json"))})`], {
      uid: nobody,
      gid: nobody,
    }).status === 0;

  it.runIf(mayChangeUser)("as an ordinary user, its browser kept the sandbox or was not started", async () => {
    const home = join(temporaryFolder(), "home");
    const hidden = { TETRAPLA_BROWSER: "", PUPPETEER_EXECUTABLE_PATH: "" };
    mkdirSync(home);
    for (const folder of [edges, join(home, ".."), home]) chmodSync(folder, 0o777);
    const { child, said } = await run(
      `const browser = await launch().catch(error => error);
       console.log(JSON.stringify({ sandbox: browser.sandbox, failure: String(browser) }));
       setInterval(() => undefined, 1000);`,
      { ...hidden, HOME: home, TETRAPLA_CACHE_DIR: join(home, "cache"), TETRAPLA_BROWSER_SOURCES: "installed" },
      nobody,
    );
    const { sandbox, failure } = JSON.parse(said);
    const browsers = browsersOf(child.pid ?? 0);
    if (sandbox) expect(browsers.map(({ command }) => command.includes("--no-sandbox"))).toEqual([false]);
    else expect(failure).toMatch(/sandbox|namespace/i);
    child.kill("SIGTERM");
    expect(await eventually(() => browsers.every((browser) => livesIn(browser).length === 0))).toBe(true);
    expect(await eventually(() => browsers.every((browser) => !existsSync(folderOf(browser))))).toBe(true);
  });
});
