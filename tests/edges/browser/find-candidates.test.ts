import { describe, expect, it } from "vitest";
import { findCandidates } from "../../../pipeline/edges/browser/find-candidates.ts";
import { pinnedBuild } from "../../../pipeline/edges/browser/list-pinned-browsers.ts";
import type { Platform } from "../../../pipeline/edges/browser/platform.ts";
import { type BrowserOptions, readBrowserSettings } from "../../../pipeline/edges/browser/read-browser-settings.ts";

const linux: Platform = {
  system: "linux",
  architecture: "x64",
  home: "/home/anna",
  environment: { PATH: "/usr/bin" },
  userId: 1000,
  isFile: () => false,
};

async function find(platform: Platform, options: BrowserOptions = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const candidate of findCandidates(readBrowserSettings({ ...options, platform }))) {
    // Host path functions join Puppeteer's folders, so a Windows path may have both kinds of separators here.
    found.push(`${candidate.source} ${"reason" in candidate ? candidate.reason : candidate.executable.replaceAll("\\", "/")}`);
  }
  return found;
}

describe("candidates", () => {
  it.each([
    ["linux", "x64", "/home/anna", "linux", "linux64"],
    ["darwin", "arm64", "/Users/anna", "mac_arm", "mac-arm64"],
    ["darwin", "x64", "/Users/anna", "mac", "mac-x64"],
    ["win32", "x64", "C:\\Users\\Anna", "win64", "win64"],
  ] as const)(
    "on %s %s begin with the pinned shell and the pinned Chrome of Puppeteer's cache",
    async (system, architecture, home, name, folder) => {
      const cache = `${home.replaceAll("\\", "/")}/.cache/puppeteer`;
      const platform = { ...linux, system, architecture, home, isFile: (path: string) => path.replaceAll("\\", "/").startsWith(cache) };
      const [shell, chrome] = await find(platform, { sources: ["puppeteer"] });
      const ending = system === "win32" ? ".exe" : "";
      expect(shell).toBe(
        `puppeteer ${cache}/chrome-headless-shell/${name}-${pinnedBuild()}/chrome-headless-shell-${folder}/chrome-headless-shell${ending}`,
      );
      expect(chrome).toContain(`puppeteer ${cache}/chrome/${name}-${pinnedBuild()}/chrome-${folder}/`);
    },
  );

  it("continue with what is installed", async () => {
    const platform = { ...linux, isFile: (path: string) => path === "/usr/bin/chromium" };
    expect(await find(platform, { sources: ["puppeteer", "installed"] })).toEqual([
      "puppeteer has no browser in /home/anna/.cache/puppeteer",
      "installed /usr/bin/chromium",
    ]);
  });

  it("end with reasons where no build exists", async () => {
    expect(await find({ ...linux, architecture: "arm64" })).toEqual([
      "puppeteer has no browser in /home/anna/.cache/puppeteer",
      "installed has neither Chromium nor Chrome nor Edge in the usual places",
      "download is not made for linux on arm64",
      "bundled is made for Linux on x64 only",
    ]);
  });

  it("are one alone when the user has named it, found or not", async () => {
    const platform = { ...linux, isFile: (path: string) => path === "/opt/mine" || path === "/usr/bin/chromium" };
    expect(await find(platform, { executable: "/opt/mine" })).toEqual(["setting /opt/mine"]);
    expect(await find(platform, { executable: "chromium" })).toEqual(["setting /usr/bin/chromium"]);
    expect(await find(platform, { executable: "/opt/other" })).toEqual(["setting The option names it, and there is no such program"]);
  });
});
