// Paged.js, the peer that makes pages in the browser: the same HTML and styles, its script in a page with scripts on.
// It is no dependency of ours: npm install --no-save pagedjs
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "puppeteer";

interface Files {
  readonly files: ReadonlyMap<string, { readonly mediaType: string; readonly bytes: Uint8Array }>;
  readonly start: string;
}

/** Prints HTML with Paged.js. */
export interface PagedJs {
  print(files: Files): Promise<Uint8Array>;
  close(): Promise<void>;
}

const scriptPath = "paged.polyfill.js";
/** A book takes it minutes, if it comes to an end. */
const timeout = 120_000;

/** Paged.js in a browser of its own; nothing where it is not installed. */
export async function openPagedJs(executablePath: string): Promise<PagedJs | undefined> {
  const script = findScript();
  if (script === undefined) return undefined;
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await launch({ executablePath, args: [...sandbox, "--font-render-hinting=none"], protocolTimeout: timeout });
  return {
    async print({ files, start }) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on("request", (request) => {
        const url = request.url();
        const isStart = url === start;
        const file = url.endsWith(scriptPath) ? { mediaType: "text/javascript", bytes: script } : files.get(url);
        if (file === undefined) return void request.abort();
        const body = isStart ? withScript(file.bytes) : file.mediaType === "text/css" ? withoutHardRules(file.bytes) : file.bytes;
        void request.respond({ status: 200, contentType: file.mediaType, body });
      });
      const failure = new Promise<never>((_, reject) => page.on("pageerror", reject));
      failure.catch(() => undefined);
      await page.goto(start, { waitUntil: "load", timeout });
      await Promise.race([page.waitForFunction("window.tetraplaPaged === true", { timeout, polling: 50 }), failure]);
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout });
      await page.close();
      return bytes;
    },
    close: () => browser.close(),
  };
}

function findScript(): Uint8Array | undefined {
  try {
    return readFileSync(join(process.cwd(), "node_modules/pagedjs/dist", scriptPath));
  } catch {
    return undefined;
  }
}

/** Paged.js 0.4.3 gives up at rules with this pseudo-class when a list stands within their brackets. */
function withoutHardRules(css: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(css).replace(/[^{}]*:first-of-type[^{}]*\{[^{}]*\}/g, ""));
}

function withScript(html: Uint8Array): Uint8Array {
  const after = "<script>window.PagedConfig = { after: () => { window.tetraplaPaged = true; } };</script>";
  const text = new TextDecoder().decode(html);
  return new TextEncoder().encode(text.replace("</head>", `${after}<script src="/${scriptPath}"></script></head>`));
}
