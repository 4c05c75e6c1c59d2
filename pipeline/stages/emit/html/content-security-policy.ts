import { createHash } from "node:crypto";
import type { Element } from "hast";
import { h } from "hastscript";

/** Forbids a page to load or to run anything; its one style sheet and its one block of data, if any, are named by their hashes. */
export function contentSecurityPolicy(style: string, data?: string): Element {
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const directives = [
    "default-src 'none'",
    ...(data === undefined ? [] : [`script-src ${hash(data)}`]),
    `style-src ${hash(style)}`,
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return h("meta", { httpEquiv: ["Content-Security-Policy"], content: directives.join("; ") });
}
