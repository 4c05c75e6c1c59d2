import { createRequire } from "node:module";

/** Puppeteer's core, loaded when this is first called. */
export function loadPuppeteer(): PuppeteerCore {
  // `import "puppeteer"` runs any `.puppeteerrc.cjs` at or above the current folder: code of a publication that was only
  // to be printed. Its core reads no such file; as CommonJS it also loads in two thirds of the time.
  const fromPuppeteer = createRequire(createRequire(import.meta.url).resolve("puppeteer"));
  return fromPuppeteer("puppeteer-core");
}

/** What its types leave out: the builds of Chrome for Testing that it was tested with. */
type PuppeteerCore = typeof import("puppeteer") & { readonly PUPPETEER_REVISIONS: Readonly<Record<"chrome-headless-shell", string>> };
