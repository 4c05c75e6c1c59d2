/** Where a link leads: a document, and a place in it. */
export interface ResolvedLink {
  readonly page: string;
  readonly anchor?: string;
}

/** Resolves a link of a document; nothing for addresses outside its folder tree, of the web or of data. */
export function resolveLink(href: string, from: string): ResolvedLink | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith("//")) return undefined;
  const [path = "", fragment] = divide(href.trim());
  const anchor = fragment === undefined ? {} : { anchor: decode(fragment) };
  if (path === "") return { page: from, ...anchor };
  return { page: resolvePath(decode(path), from), ...anchor };
}

function divide(href: string): [string, string | undefined] {
  const [before = "", ...rest] = href.split("#");
  return [before.replace(/\?.*$/s, ""), rest.length === 0 ? undefined : rest.join("#")];
}

/** A way that leads above the root keeps its `..`, so that it is no file's. */
function resolvePath(path: string, from: string): string {
  const parts = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
