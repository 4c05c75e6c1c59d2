import { describe, expect, it } from "vitest";
import { listInstalledBrowsers } from "../../../pipeline/edges/browser/list-installed-browsers.ts";
import type { Platform } from "../../../pipeline/edges/browser/platform.ts";

function platform(system: NodeJS.Platform, environment: Record<string, string>, files: readonly string[]): Platform {
  const home = system === "win32" ? "C:\\Users\\Anna" : "/home/anna";
  return { system, architecture: "x64", home, environment, userId: 1000, isFile: (path) => files.includes(path) };
}

describe("installed browsers", () => {
  it("on Linux are the headless shell, Chromium, Chrome and Edge, in that order", () => {
    const files = [
      "/opt/microsoft/msedge/msedge",
      "/opt/google/chrome/chrome",
      "/usr/bin/chromium",
      "/usr/lib/chromium/chromium",
      "/usr/lib/chromium/chromium-headless-shell",
    ];
    expect(listInstalledBrowsers(platform("linux", { PATH: "/usr/local/bin:/usr/bin" }, files))).toEqual([
      "/usr/lib/chromium/chromium-headless-shell",
      "/usr/lib/chromium/chromium",
      "/usr/bin/chromium",
      "/opt/google/chrome/chrome",
      "/opt/microsoft/msedge/msedge",
    ]);
  });

  it("on Linux are found on the search path, and once though a folder stands there twice", () => {
    const files = ["/nix/profile/bin/google-chrome-stable"];
    expect(listInstalledBrowsers(platform("linux", { PATH: "/nix/profile/bin:/bin:/nix/profile/bin" }, files))).toEqual(files);
  });

  it("are never snaps, nor files of the current folder", () => {
    const files = ["/snap/bin/chromium", "chromium", "./chromium"];
    expect(listInstalledBrowsers(platform("linux", { PATH: "/snap/bin::." }, files))).toEqual([]);
  });

  it("on macOS are applications of the machine and of the user", () => {
    const files = [
      "/home/anna/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];
    expect(listInstalledBrowsers(platform("darwin", {}, files))).toEqual([
      "/home/anna/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ]);
  });

  it("on Windows are programs of the machine and of the user", () => {
    const environment = {
      PROGRAMFILES: "C:\\Program Files",
      "PROGRAMFILES(X86)": "C:\\Program Files (x86)",
      LOCALAPPDATA: "C:\\Users\\Anna\\AppData\\Local",
    };
    const files = [
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
      "C:\\Users\\Anna\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Users\\Anna\\AppData\\Local\\Chromium\\Application\\chrome.exe",
    ];
    expect(listInstalledBrowsers(platform("win32", environment, files))).toEqual([
      "C:\\Users\\Anna\\AppData\\Local\\Chromium\\Application\\chrome.exe",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Users\\Anna\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ]);
  });

  it("on Windows without its variables are none, rather than paths of the current folder", () => {
    expect(listInstalledBrowsers({ ...platform("win32", {}, []), isFile: () => true })).toEqual([]);
  });
});
