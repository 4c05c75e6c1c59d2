import { createHash } from "node:crypto";
import type { Element } from "hast";
import { h } from "hastscript";

/**
 * Forbids a page to load or to run anything; its one style sheet and its one block of data, if any, are named by their hashes.
 * A page with an address of its own lets auditors ask its site for `robots.txt` in its name; it has no script that could.
 */
export function contentSecurityPolicy(style: string, { data, baseUrl }: { data?: string; baseUrl: string | undefined }): Element {
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const directives = [
    "default-src 'none'",
    ...(data === undefined ? [] : [`script-src ${hash(data)}`]),
    `style-src ${hash(style)}`,
    ...(baseUrl === undefined ? [] : ["connect-src 'self'"]),
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return h("meta", { httpEquiv: ["Content-Security-Policy"], content: directives.join("; ") });
}
