import { describe, expect, it, vi } from "vitest";
import { installBrowser } from "../../../pipeline/edges/browser/install-browser.ts";
import type { Platform } from "../../../pipeline/edges/browser/platform.ts";
import { emptyMachine, temporaryFolder } from "./machine.ts";

function debian(folder: string, change: Partial<Platform> = {}): Platform {
  const files = ["/etc/dpkg/origins/debian", "/usr/bin/apt-get"];
  return { ...emptyMachine(folder), system: "linux", userId: 0, isFile: (path) => files.includes(path), ...change };
}

describe("installing a browser", () => {
  it("is Debian's package for root on Debian", async () => {
    const run = vi.fn(async () => 0);
    expect(await installBrowser({ platform: debian(temporaryFolder()) }, run)).toBeUndefined();
    expect(run).toHaveBeenCalledWith("sh", [
      "-c",
      expect.stringContaining("apt-get install -y --no-install-recommends chromium-headless-shell"),
    ]);
  });

  it("tells when the package manager failed", async () => {
    const platform = debian(temporaryFolder());
    expect(await installBrowser({ platform }, async () => 100)).toEqual({ source: "installed", reason: "apt-get ended with code 100" });
  });

  it.each<[string, Partial<Platform>]>([
    ["a user who is not root", { userId: 1000 }],
    [
      "Ubuntu, which has no such package",
      { isFile: (path) => ["/etc/dpkg/origins/debian", "/etc/dpkg/origins/ubuntu", "/usr/bin/apt-get"].includes(path) },
    ],
    ["a system without apt-get", { isFile: () => false }],
  ])("is a download for %s", async (_, change) => {
    const run = vi.fn(async () => 0);
    const folder = temporaryFolder();
    const mirror = { PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL: "http://127.0.0.1:9" };
    const { environment } = emptyMachine(folder, mirror);
    // This machine's kind may have no build; either way the package manager is left alone.
    expect(await installBrowser({ platform: debian(folder, { environment, ...change }) }, run)).toMatchObject({ source: "download" });
    expect(run).not.toHaveBeenCalled();
  });
});
