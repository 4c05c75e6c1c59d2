import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { launchBrowser } from "../../pipeline/edges/browser/ensure-browser.ts";
import { newFolder } from "./new-folder.ts";

interface AceReport {
  readonly "earl:result": { readonly "earl:outcome": "pass" | "fail" };
  readonly assertions: readonly {
    readonly "earl:testSubject": { readonly url: string };
    readonly assertions: readonly {
      readonly "earl:test": { readonly "dct:title": string; readonly "earl:impact": string };
      readonly "earl:result": { readonly "dct:description": string };
    }[];
  }[];
}

/** How Ace drives a browser; `launch` and `close` are called for each book. */
interface AceRunner {
  launch(): Promise<void>;
  close(): Promise<void>;
}

type Ace = (book: string, options: object, runner: AceRunner) => Promise<readonly [string, AceReport]>;

/** What Ace by DAISY finds in each book, a line for each violation; all books in one process and one browser. */
export async function checkWithAce(books: Readonly<Record<string, Uint8Array>>): Promise<Record<string, string[]>> {
  const { executable, close } = await launchBrowser();
  await close();
  const own = process.env["PUPPETEER_EXECUTABLE_PATH"];
  process.env["PUPPETEER_EXECUTABLE_PATH"] = executable;
  process.env["ACE_TIMEOUT_INITIAL"] = "60000";
  const { ace, runner } = loadAce();
  await runner.launch();
  try {
    const shared: AceRunner = { ...runner, launch: async () => {}, close: async () => {} };
    const findings: Record<string, string[]> = {};
    for (const [name, bytes] of Object.entries(books)) findings[name] = await check(ace, shared, bytes);
    return findings;
  } finally {
    await runner.close();
    if (own === undefined) delete process.env["PUPPETEER_EXECUTABLE_PATH"];
    else process.env["PUPPETEER_EXECUTABLE_PATH"] = own;
  }
}

/** Ace's own packages, found from its command line, which alone is a dependency of this project. */
function loadAce(): { readonly ace: Ace; readonly runner: AceRunner } {
  const require = createRequire(createRequire(import.meta.url).resolve("@daisy/ace-cli"));
  return { ace: require("@daisy/ace-core"), runner: require("@daisy/ace-axe-runner-puppeteer") };
}

async function check(ace: Ace, runner: AceRunner, bytes: Uint8Array): Promise<string[]> {
  const folder = newFolder({}, "ace");
  const path = join(folder, "book.epub");
  writeFileSync(path, bytes);
  const options = { cwd: folder, outdir: join(folder, "report"), initLogger: true, silent: true, fileName: join(folder, "ace.log") };
  const [, report] = await ace(path, options, runner);
  const found = report.assertions.flatMap(({ "earl:testSubject": subject, assertions }) =>
    assertions.map(
      ({ "earl:test": test, "earl:result": result }) =>
        `${subject.url} ${test["earl:impact"]} ${test["dct:title"]}: ${result["dct:description"].slice(0, 200)}`,
    ),
  );
  return found.length === 0 && report["earl:result"]["earl:outcome"] !== "pass" ? ["failed without a finding"] : found;
}
