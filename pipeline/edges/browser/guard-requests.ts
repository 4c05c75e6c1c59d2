import type { HTTPRequest, Page } from "puppeteer";
import type { VirtualFile } from "../../model/browser.ts";

/** What a page has asked for. */
export interface RequestRecord {
  /** The URLs that were refused, sorted. Of one that the content policy refused, no more may be known than origin or scheme. */
  refused(): readonly string[];
  /** How many requests were answered with a file. */
  answered(): number;
  /** Fulfilled when no request waits for its answer. */
  settled(): Promise<void>;
}

// Scripts, frames, forms, plug-ins, media and connections have no source at all.
const contentPolicy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'";

/** Answers a page's requests from `files` and refuses all others, and every way to leave `start`. The page must intercept requests. */
export function guardRequests(page: Page, files: ReadonlyMap<string, VirtualFile>, start: string): RequestRecord {
  const known = new Map([...files].map(([url, file]) => [withoutFragment(url), file]));
  const document = known.get(withoutFragment(start));
  if (document === undefined) throw new Error(`Unexpected start \`${start}\`, expected one of the files.`);
  // Full browsers ask for it unbidden.
  const icon = new URL("/favicon.ico", start).href;
  const refused = new Set<string>();
  const waiting = new Set<HTTPRequest>();
  let answered = 0;
  let isOpen = false;
  let whenSettled: () => void = () => undefined;
  const settle = (request: HTTPRequest): void => {
    if (waiting.delete(request) && waiting.size === 0) whenSettled();
  };
  page.on("request", (request) => {
    // The bytes are in the address; nothing is asked.
    if (request.url().startsWith("data:")) return;
    const isNavigation = request.isNavigationRequest();
    const mayOpen = isNavigation && !isOpen && request.frame() === page.mainFrame();
    const file = isNavigation && !mayOpen ? undefined : known.get(withoutFragment(request.url()));
    if (file === undefined) {
      if (request.url() !== icon) refused.add(request.url());
      // "Aborted" leaves the document where it is; other reasons would put a page about the error in its place.
      void request.abort(isNavigation ? "aborted" : "blockedbyclient").catch(() => undefined);
      return;
    }
    answered += 1;
    waiting.add(request);
    isOpen ||= mayOpen;
    void request.respond({ status: 200, headers: headersOf(file, mayOpen), body: file.bytes }).catch(() => settle(request));
  });
  page.on("requestfinished", settle);
  page.on("requestfailed", settle);
  watchRefusals(page, refused);
  return {
    refused: () => [...refused].sort(),
    answered: () => answered,
    settled: () =>
      new Promise((resolve) => {
        whenSettled = resolve;
        if (waiting.size === 0) resolve();
      }),
  };
}

/** Hears of what the browser itself refused before it became a request. */
function watchRefusals(page: Page, refused: Set<string>): void {
  page.on("issue", ({ details }) => {
    const violation = details.contentSecurityPolicyIssueDetails;
    if (violation?.contentSecurityPolicyViolationType !== "kURLViolation") return;
    const url = violation.blockedURL ?? "";
    // Of other schemes than HTTP only the scheme is told, of `about:` and `javascript:` nothing.
    refused.add(url === "" ? "about:" : url.includes(":") ? url : `${url}:`);
  });
  page.on("console", (message) => {
    const url = /^(?:Not allowed to load local resource:|Unsafe attempt to load URL) (\S+)/.exec(message.text())?.[1];
    if (url !== undefined) refused.add(url);
  });
}

function headersOf(file: VirtualFile, isDocument: boolean): Record<string, string> {
  const isText = /^text\/|[/+]xml$/.test(file.mediaType);
  return {
    "content-type": isText ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    "x-content-type-options": "nosniff",
    ...(isDocument ? { "content-security-policy": contentPolicy, "referrer-policy": "no-referrer" } : {}),
  };
}

function withoutFragment(url: string): string {
  const parsed = new URL(url);
  parsed.hash = "";
  return parsed.href;
}
