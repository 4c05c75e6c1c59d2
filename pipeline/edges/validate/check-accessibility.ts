import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { mediaTypeOf } from "../../libraries/document/media-type.ts";
import type { Browser, VirtualFile } from "../../model/browser.ts";
import { findPackageFile } from "./find-package-file.ts";
import type { JudgeFinding, Verdict } from "./judge.ts";

/** What axe finds on a page, as far as it is read. */
interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly helpUrl: string;
  readonly targets: readonly string[];
}

/** Asks axe about web pages, or about every page of e-books, in a browser. */
export async function checkAccessibility(files: readonly string[], borrow: () => Promise<Browser>): Promise<Verdict> {
  const judge = "axe";
  const script = findPackageFile("axe-core", "axe.min.js");
  if (script === undefined) return { judge, absence: "package axe-core", remedy: "npm install --save-dev axe-core" };
  const axe = await readFile(script, "utf8");
  let browser: Browser;
  try {
    browser = await borrow();
  } catch {
    return { judge, absence: "browser that works", remedy: "tetrapla doctor --install-browser" };
  }
  const findings: JudgeFinding[] = [];
  for (const file of files) {
    const pages = await pagesOf(file);
    for (const start of pages.starts) {
      const violations = await judgePage(browser, axe, pages.files, start);
      const within = file.endsWith(".epub") ? `${decodeURI(new URL(start).pathname.slice(1))}: ` : "";
      findings.push(...violations.map((violation) => describe(violation, file, within)));
    }
  }
  return { judge, findings };
}

const origin = "http://tetrapla.invalid/";

interface Pages {
  readonly files: ReadonlyMap<string, VirtualFile>;
  readonly starts: readonly string[];
}

/** A web page is one document; of an e-book, each page of XHTML is. */
async function pagesOf(path: string): Promise<Pages> {
  const bytes = new Uint8Array(await readFile(path));
  if (!path.endsWith(".epub")) return { files: new Map([[origin, { mediaType: "text/html", bytes }]]), starts: [origin] };
  const entries = Object.entries(unzip(bytes));
  const files = new Map(
    entries.map(([name, content]) => [new URL(encodeURI(name), origin).href, { mediaType: mediaTypeOf(name), bytes: content }]),
  );
  const starts = entries
    .filter(([name, content]) => name.endsWith(".xhtml") && strFromU8(content).includes("<body"))
    .map(([name]) => new URL(encodeURI(name), origin).href);
  return { files, starts };
}

/** The files of a book; what is no archive has none, as the output rules tell. */
function unzip(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes);
  } catch {
    return {};
  }
}

async function judgePage(browser: Browser, axe: string, files: ReadonlyMap<string, VirtualFile>, start: string): Promise<AxeViolation[]> {
  const page = await browser.open(files, start, "screen");
  try {
    // The page's own scripts are off, and with them its timers: what axe puts off is done at once.
    const source = `async (rules) => {
      window.setTimeout = (task, _, ...rest) => { Promise.resolve().then(() => task(...rest)); return 0; };
      window.requestAnimationFrame = window.setTimeout;
      ${axe}
      const { violations } = await window.axe.run(document, { resultTypes: ["violations"], rules });
      return violations.map(({ id, impact, help, helpUrl, nodes }) => ({ id, impact, help, helpUrl, targets: nodes.map(({ target }) => target.flat().join(" ")) }));
    }`;
    const script = Object.assign(() => [] as AxeViolation[], { toString: () => source });
    // A page of a book has no landmarks and no heading of the first rank of its own: readers get those from the book.
    const rules =
      start === origin
        ? {}
        : { region: { enabled: false }, "landmark-one-main": { enabled: false }, "page-has-heading-one": { enabled: false } };
    return await page.evaluate<object, AxeViolation[]>(script, rules);
  } finally {
    await page.close();
  }
}

function describe({ id, impact, help, helpUrl, targets }: AxeViolation, file: string, within: string): JudgeFinding {
  const [first = ""] = targets;
  const more = targets.length > 1 ? ` and ${targets.length - 1} more` : "";
  const severity = impact === "minor" ? "warning" : "error";
  return { file, severity, code: id, message: help, url: helpUrl, spot: { within: `${within}${first}${more}` } };
}
