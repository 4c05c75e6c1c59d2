import { existsSync, readdirSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it, onTestFinished } from "vitest";
import { type DownloadLimits, downloadBrowser } from "../../../pipeline/edges/browser/download-browser.ts";
import { launchBrowser } from "../../../pipeline/edges/browser/ensure-browser.ts";
import { readBrowserSettings } from "../../../pipeline/edges/browser/read-browser-settings.ts";
import { emptyMachine, systemBrowser, temporaryFolder } from "./machine.ts";

const isHere = process.platform === "linux" && process.arch === "x64";

/** A server of downloads; gives its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const archive = zipSync({
  "chrome-headless-shell-linux64/chrome-headless-shell": [
    strToU8(`#!/bin/sh\nexec "${systemBrowser}" "$@"\n`),
    { os: 3, attrs: 0o100755 << 16 },
  ],
});

function settings(folder: string, mirror: string) {
  const platform = emptyMachine(folder, { PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL: mirror });
  return readBrowserSettings({ platform });
}

describe.runIf(isHere)("a download", () => {
  it.runIf(systemBrowser)("gives a browser that works, also to two at once, and leaves nothing else in Puppeteer's folder", async () => {
    const folder = temporaryFolder();
    const mirror = await serve((_, response) => response.end(archive));
    const platform = emptyMachine(folder, { PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL: mirror });
    const steps: string[] = [];
    const options = { platform, sources: ["download"], onStep: (step: string) => steps.push(step) } as const;
    const browsers = await Promise.all([launchBrowser(options), launchBrowser(options)]);
    for (const browser of browsers) await browser.close();
    expect(browsers.map(({ source }) => source)).toEqual(["download", "download"]);
    expect(steps).toEqual(["downloading", "downloading"]);
    expect(readdirSync(join(folder, "puppeteer"))).toEqual(["chrome-headless-shell"]);
    const next = await launchBrowser({ platform, sources: ["puppeteer"] });
    await next.close();
    expect(next.executable).toBe(browsers[0]?.executable);
  });

  it("that is refused says so", async () => {
    const folder = temporaryFolder();
    const mirror = await serve((_, response) => response.writeHead(404).end());
    expect(await downloadBrowser(settings(folder, mirror))).toMatchObject({ reason: expect.stringContaining("404") });
    expect(readdirSync(join(folder, "puppeteer"))).toEqual([]);
  });

  it("without a network fails at once", async () => {
    const start = Date.now();
    expect(await downloadBrowser(settings(temporaryFolder(), "http://127.0.0.1:9"))).toMatchObject({
      reason: expect.stringContaining("ECONNREFUSED"),
    });
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  it.each<[string, DownloadLimits]>([
    ["nothing arrived for 0.6 seconds", { whole: 60_000, stalled: 600 }],
    ["took longer than 0.6 seconds", { whole: 600, stalled: 2_000 }],
  ])("that hangs is ended: %s", async (reason, limits) => {
    const folder = temporaryFolder();
    const mirror = await serve((_, response) => response.writeHead(200, { "content-length": 1_000_000 }).write("PK"));
    expect(await downloadBrowser(settings(folder, mirror), limits)).toEqual({ source: "download", reason });
    expect(readdirSync(join(folder, "puppeteer"))).toEqual([]);
    expect(existsSync(join(folder, "cache"))).toBe(false);
  });
});
