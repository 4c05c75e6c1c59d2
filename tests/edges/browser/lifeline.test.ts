import { describe, expect, it, vi } from "vitest";
import { BrowserCrashed, BrowserTimeout } from "../../../pipeline/edges/browser/browser-failure.ts";
import { createLifeline } from "../../../pipeline/edges/browser/lifeline.ts";

const never = () => new Promise<never>(() => undefined);

describe("a lifeline", () => {
  it("gives what an operation gives, and its error", async () => {
    const line = createLifeline(1000);
    await expect(line.during("work", async () => 5)).resolves.toBe(5);
    await expect(line.during("work", () => Promise.reject(new RangeError("mine")))).rejects.toThrow(RangeError);
    await expect(line.during("work", async () => 6)).resolves.toBe(6);
  });

  it("is cut by an operation that is too slow, and tells everybody once", async () => {
    const line = createLifeline(30);
    const told = vi.fn();
    line.whenCut(told);
    const others = line.during("something else", never);
    await expect(line.during("printing", never)).rejects.toThrow(BrowserTimeout);
    await expect(others).rejects.toThrow("Unexpected time of more than 0.03 seconds for");
    await expect(line.during("later", async () => 1)).rejects.toThrow(BrowserTimeout);
    line.cut(new BrowserCrashed("again"));
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("leaves no timer behind that would keep the process alive", async () => {
    vi.useFakeTimers();
    const line = createLifeline(60_000);
    await line.during("work", async () => 5);
    await line.during("work", () => Promise.reject(new Error())).catch(() => undefined);
    const pending = line.during("work", never);
    line.cut(new BrowserCrashed("gone"));
    await expect(pending).rejects.toThrow("gone");
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it("forgets calls that were taken back", () => {
    const line = createLifeline(1000);
    const told = vi.fn();
    line.whenCut(told)();
    line.cut(new BrowserCrashed("gone"));
    expect(told).not.toHaveBeenCalled();
    line.whenCut(told);
    expect(told).toHaveBeenCalledTimes(1);
  });
});
