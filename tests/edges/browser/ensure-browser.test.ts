import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it, onTestFinished } from "vitest";
import { BrowserNotFound } from "../../../pipeline/edges/browser/browser-failure.ts";
import { describeBrowser } from "../../../pipeline/edges/browser/describe-browser.ts";
import { type LaunchedBrowser, launchBrowser, recordedBrowser } from "../../../pipeline/edges/browser/ensure-browser.ts";
import { pinnedBuild } from "../../../pipeline/edges/browser/list-pinned-browsers.ts";
import type { BrowserOptions } from "../../../pipeline/edges/browser/read-browser-settings.ts";
import { emptyMachine, listProcesses, machine, systemBrowser, temporaryFolder, writeScript } from "./machine.ts";

const isBundled = process.platform === "linux" && process.arch === "x64";
const start = "http://tetrapla.invalid/";

async function launch(options: BrowserOptions): Promise<LaunchedBrowser> {
  const browser = await launchBrowser(options);
  onTestFinished(() => browser.close());
  return browser;
}

async function print(browser: LaunchedBrowser, html: string): Promise<Uint8Array> {
  const page = await browser.open(new Map([[start, { mediaType: "text/html", bytes: Buffer.from(html) }]]), start);
  const pdf = await page.print({ tagged: true, outline: true });
  await page.close();
  return pdf;
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const page = await (await getDocument({ data: pdf.slice() }).promise).getPage(1);
  const { items } = await page.getTextContent();
  return items.map((item) => ("str" in item ? item.str : "")).join("");
}

/** A program that runs the system's browser. */
function wrapper(path: string): string {
  return writeScript(path, `exec "${systemBrowser}" "$@"`);
}

describe.runIf(systemBrowser)("a launch", () => {
  it("takes what the system has, records it, and finds it again without a search", async () => {
    const platform = emptyMachine(temporaryFolder());
    expect(recordedBrowser({ platform })).toBeUndefined();
    const first = await launch({ platform });
    expect(first).toMatchObject({ source: "installed", executable: systemBrowser, tried: [{ source: "puppeteer" }] });
    expect(await textOf(await print(first, "<title>t</title><h1>Коллективная безопасность</h1>"))).toBe("Коллективная безопасность");
    expect(recordedBrowser({ platform })).toMatchObject({ source: "installed", executable: systemBrowser, version: first.version });
    const again = await launch({ platform });
    expect(again).toMatchObject({ source: "installed", executable: systemBrowser, version: first.version, tried: [] });
  });

  it("prefers the pinned browser of Puppeteer's cache", async () => {
    const folder = temporaryFolder();
    const place = `puppeteer/chrome-headless-shell/linux-${pinnedBuild()}/chrome-headless-shell-linux64/chrome-headless-shell`;
    const executable = wrapper(join(folder, place));
    expect(await launch({ platform: emptyMachine(folder) })).toMatchObject({ source: "puppeteer", executable, tried: [] });
  });

  it("takes the browser that the user named, and no other", async () => {
    const folder = temporaryFolder();
    const executable = wrapper(join(folder, "my browser"));
    expect(await launch({ platform: emptyMachine(folder, { TETRAPLA_BROWSER: executable }) })).toMatchObject({
      source: "setting",
      executable,
    });
    const broken = writeScript(join(folder, "broken"), "echo 'error while loading shared libraries: libnspr4.so' >&2; exit 127");
    const failure = await launchBrowser({ platform: emptyMachine(folder, { TETRAPLA_BROWSER: broken }) }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BrowserNotFound);
    expect(failure).toMatchObject({
      tried: [
        {
          source: "setting",
          executable: broken,
          reason: expect.stringContaining("code 127: error while loading shared libraries: libnspr4.so"),
        },
      ],
      command: "tetrapla doctor --install-browser",
    });
    expect(String(failure)).toContain("Run: tetrapla doctor --install-browser");
    await expect(launchBrowser({ platform: emptyMachine(folder), executable: join(folder, "none") })).rejects.toThrow(
      "there is no such program",
    );
  });

  it("goes on after a program that is no browser, one that hangs up and one that is too old", async () => {
    const folder = temporaryFolder();
    const broken = writeScript(join(folder, "bin/chromium-headless-shell"), "exec <&- >&- 3<&- 4>&-; exit 0");
    const old = writeScript(
      join(folder, "bin/chrome-headless-shell"),
      // Answers every question with the version of an old browser.
      `exec "${process.execPath}" -e 'const fs=require("fs");const i=fs.createReadStream(null,{fd:3});i.on("data",b=>{for(const m of String(b).split("\\0").filter(Boolean))fs.writeSync(4,JSON.stringify({id:JSON.parse(m).id,result:{product:"HeadlessChrome/90.0.1.2",browserContextIds:[],targetInfos:[]}})+"\\0")})'`,
    );
    const hides = (path: string) => path.startsWith("/usr/") && path !== systemBrowser;
    const works = wrapper(join(folder, "bin/chromium"));
    const platform = { ...machine({ PATH: join(folder, "bin"), TETRAPLA_CACHE_DIR: join(folder, "cache") }, hides) };
    const isFile = (path: string) => path !== systemBrowser && platform.isFile(path);
    const browser = await launch({ platform: { ...platform, isFile }, sources: ["installed"] });
    expect(browser.executable).toBe(works);
    expect(browser.tried).toEqual([
      { source: "installed", executable: broken, reason: "The browser ended with code 0." },
      { source: "installed", executable: old, reason: "Unexpected version HeadlessChrome/90.0.1.2, expected 131 or later." },
    ]);
  });

  it("names everything that it tried when nothing works", async () => {
    const folder = temporaryFolder();
    const platform = { ...emptyMachine(folder), isFile: () => false, architecture: "arm64" };
    const failure = await launchBrowser({ platform }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BrowserNotFound);
    expect(String(failure).split("\n")).toEqual([
      "BrowserNotFound: Unexpected lack of a browser that works, expected Chromium 131 or later. Tried:",
      expect.stringMatching(/^ {2}puppeteer: has no browser in /),
      "  installed: has neither Chromium nor Chrome nor Edge in the usual places",
      "  download: is not made for linux on arm64",
      "  bundled: is made for Linux on x64 only",
      "Run: tetrapla doctor --install-browser",
    ]);
  });

  it("gives up the sandbox for root alone", async () => {
    const browser = await launch({ platform: emptyMachine(temporaryFolder()) });
    const own = listProcesses().filter(({ parent, command }) => parent === process.pid && command.includes("tetrapla-browser-"));
    expect(browser.sandbox).toBe(process.getuid?.() !== 0);
    expect(own.some(({ command }) => command.includes("--no-sandbox"))).toBe(!browser.sandbox);
    expect(own.some(({ command }) => /--(disable-web-security|allow-file-access|single-process)/.test(command))).toBe(false);
  });
});

describe.runIf(systemBrowser)("a record", () => {
  it("is no longer read when the program changed, and the next launch renews it", async () => {
    const folder = temporaryFolder();
    const executable = wrapper(join(folder, "browser"));
    const options = { platform: emptyMachine(folder), executable };
    await launch(options);
    expect(recordedBrowser(options)?.executable).toBe(executable);
    writeFileSync(executable, `${readFileSync(executable, "utf8")}# updated\n`);
    expect(recordedBrowser(options)).toBeUndefined();
    await launch(options);
    expect(recordedBrowser(options)?.executable).toBe(executable);
  });

  it.runIf(process.platform === "linux")("watches the program behind a script too", async () => {
    const folder = temporaryFolder();
    const options = { platform: emptyMachine(folder), executable: wrapper(join(folder, "browser")) };
    await launch(options);
    const [name = ""] = readdirSync(join(folder, "cache"));
    const { stamps } = JSON.parse(readFileSync(join(folder, "cache", name), "utf8"));
    expect(stamps.map(({ path }: { path: string }) => path)).toEqual([options.executable, systemBrowser]);
  });

  it("is kept for each setting by itself", async () => {
    const folder = temporaryFolder();
    const executable = wrapper(join(folder, "browser"));
    await launch({ platform: emptyMachine(folder), executable });
    expect(recordedBrowser({ platform: emptyMachine(folder) })).toBeUndefined();
    expect(recordedBrowser({ platform: emptyMachine(folder, { TETRAPLA_BROWSER: executable }) })).toBeDefined();
  });

  it("that is damaged, of another version or out of reach is none, and keeps nobody from a launch", async () => {
    const folder = temporaryFolder();
    const platform = emptyMachine(folder);
    await launch({ platform });
    const file = join(folder, "cache", readdirSync(join(folder, "cache"))[0] ?? "");
    const good = JSON.parse(readFileSync(file, "utf8"));
    for (const text of [
      "",
      "null",
      "[]",
      "{",
      JSON.stringify({ ...good, stamps: [null] }),
      JSON.stringify({ ...good, source: "elsewhere" }),
    ]) {
      writeFileSync(file, text);
      expect(recordedBrowser({ platform })).toBeUndefined();
    }
    writeFileSync(file, JSON.stringify({ ...good, version: "HeadlessChrome/1.2.3.4" }));
    const browser = await launch({ platform });
    expect(browser.tried[0]?.reason).toContain("expected HeadlessChrome/1.2.3.4 as recorded");
    expect(recordedBrowser({ platform })?.version).toBe(browser.version);
    writeFileSync(join(folder, "file"), "");
    await launch({
      platform: { ...platform, environment: { ...platform.environment, TETRAPLA_CACHE_DIR: join(folder, "file", "cache") } },
    });
  });

  it("is read in less than five milliseconds", async () => {
    const options = { platform: emptyMachine(temporaryFolder()) };
    await launch(options);
    recordedBrowser(options);
    const times = Array.from({ length: 5 }, () => {
      const begin = performance.now();
      recordedBrowser(options);
      return performance.now() - begin;
    });
    expect(Math.min(...times)).toBeLessThan(5);
  });
});

describe.runIf(isBundled)("the bundled browser", () => {
  it("works for two that start at once with an empty cache, and prints with the system's fonts hidden", async () => {
    const folder = temporaryFolder();
    const hides = (path: string) => path.startsWith("/etc/fonts/");
    const platform = machine(
      { TETRAPLA_CACHE_DIR: join(folder, "cache"), TETRAPLA_BROWSER_SOURCES: "bundled", FONTCONFIG_FILE: "" },
      hides,
    );
    const steps: string[] = [];
    const browsers = await Promise.all([1, 2].map(() => launch({ platform, onStep: (step) => steps.push(step) })));
    for (const browser of browsers) {
      expect(browser).toMatchObject({ source: "bundled", tried: [] });
      const pdf = await print(browser, "<title>t</title><p>Organisation");
      expect(Buffer.from(pdf).includes("OpenSans-Regular")).toBe(true);
      expect(await textOf(pdf)).toBe("Organisation");
    }
    expect(steps).toEqual(["unpacking", "unpacking"]);
    expect(readdirSync(join(folder, "cache")).map((name) => name.replace(/-.*/, ""))).toEqual(["browser", "chromium"]);
    // From here on there is nothing to unpack, and a moved cache is as good.
    symlinkSync(join(folder, "cache"), join(folder, "elsewhere"));
    const moved = machine(
      { TETRAPLA_CACHE_DIR: join(folder, "elsewhere"), TETRAPLA_BROWSER_SOURCES: "bundled", FONTCONFIG_FILE: "" },
      hides,
    );
    const description = await describeBrowser({ platform: moved, onStep: (step) => steps.push(step) });
    expect(description).toMatchObject({
      found: { source: "bundled", hasFonts: true, sandbox: process.getuid?.() !== 0 },
      tried: [],
      command: undefined,
    });
    expect(steps).toHaveLength(2);
  });

  it("says why when it cannot be unpacked", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "cache"), "a file");
    const description = await describeBrowser({ platform: emptyMachine(folder), sources: ["bundled"] });
    expect(description).toMatchObject({
      found: undefined,
      tried: [{ source: "bundled", reason: expect.stringContaining(`could not be unpacked into ${join(folder, "cache")}`) }],
      command: "tetrapla doctor --install-browser",
    });
  });
});
