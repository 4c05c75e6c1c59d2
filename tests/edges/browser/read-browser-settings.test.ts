import { describe, expect, it } from "vitest";
import { BrowserNotFound } from "../../../pipeline/edges/browser/browser-failure.ts";
import type { Platform } from "../../../pipeline/edges/browser/platform.ts";
import { readBrowserSettings } from "../../../pipeline/edges/browser/read-browser-settings.ts";

function platform(change: Partial<Platform>): Platform {
  return { system: "linux", architecture: "x64", home: "/home/anna", environment: {}, userId: 1000, isFile: () => false, ...change };
}

describe("settings", () => {
  it.each([
    ["/home/anna/.cache/tetrapla", { environment: {} }],
    ["/fast/tetrapla", { environment: { XDG_CACHE_HOME: "/fast" } }],
    ["/home/anna/.cache/tetrapla", { environment: { XDG_CACHE_HOME: "not/absolute" } }],
    ["/own", { environment: { XDG_CACHE_HOME: "/fast", TETRAPLA_CACHE_DIR: "/own" } }],
    ["/home/anna/Library/Caches/tetrapla", { system: "darwin" }],
    ["D:\\Local\\tetrapla\\cache", { system: "win32", home: "C:\\Anna", environment: { LOCALAPPDATA: "D:\\Local" } }],
    ["C:\\Anna\\AppData\\Local\\tetrapla\\cache", { system: "win32", home: "C:\\Anna" }],
    ["E:\\own", { system: "win32", environment: { TETRAPLA_CACHE_DIR: "E:\\own" } }],
  ] as const)("keep the cache in %s", (folder, change) => {
    expect(readBrowserSettings({ platform: platform(change) }).cacheFolder).toBe(folder);
  });

  it("name Puppeteer's own folder", () => {
    expect(readBrowserSettings({ platform: platform({}) }).puppeteerFolder).toBe("/home/anna/.cache/puppeteer");
    expect(readBrowserSettings({ platform: platform({ environment: { PUPPETEER_CACHE_DIR: "/p" } }) }).puppeteerFolder).toBe("/p");
  });

  it("keep the sandbox for everybody but root on Linux and those who give it up in so many words", () => {
    const sandbox = (change: Partial<Platform>) => readBrowserSettings({ platform: platform(change) }).sandbox;
    expect(sandbox({})).toBe(true);
    expect(sandbox({ userId: 0 })).toBe(false);
    expect(sandbox({ userId: 0, system: "darwin" })).toBe(true);
    expect(sandbox({ userId: undefined, system: "win32" })).toBe(true);
    expect(sandbox({ environment: { TETRAPLA_NO_SANDBOX: "1" } })).toBe(false);
    expect(sandbox({ environment: { TETRAPLA_NO_SANDBOX: "0" } })).toBe(true);
    expect(sandbox({ environment: { PUPPETEER_DANGEROUS_NO_SANDBOX: "true" } })).toBe(true);
  });

  it("take the option before our variable, and that before Puppeteer's", () => {
    const environment = { TETRAPLA_BROWSER: "/ours", PUPPETEER_EXECUTABLE_PATH: "/theirs" };
    const chosen = (change: Partial<Platform>, executable?: string) =>
      readBrowserSettings({ platform: platform(change), ...(executable ? { executable } : {}) }).chosen;
    expect(chosen({ environment }, "/option")).toEqual({ executable: "/option", by: "The option" });
    expect(chosen({ environment })).toEqual({ executable: "/ours", by: "TETRAPLA_BROWSER" });
    expect(chosen({ environment: { ...environment, TETRAPLA_BROWSER: "" } })).toEqual({
      executable: "/theirs",
      by: "PUPPETEER_EXECUTABLE_PATH",
    });
    expect(chosen({})).toBeUndefined();
  });

  it("search the sources that are listed, in the order of the list", () => {
    const read = (list: string) => readBrowserSettings({ platform: platform({ environment: { TETRAPLA_BROWSER_SOURCES: list } }) }).sources;
    expect(read("bundled, installed")).toEqual(["bundled", "installed"]);
    expect(read("")).toEqual(["puppeteer", "installed", "download", "bundled"]);
    expect(() => read("installed,firefox")).toThrow(BrowserNotFound);
    expect(() => read("installed,firefox")).toThrow(
      "Unexpected source `firefox` in TETRAPLA_BROWSER_SOURCES, expected some of puppeteer, installed, download, bundled.",
    );
  });
});
