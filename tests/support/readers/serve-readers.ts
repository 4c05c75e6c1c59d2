import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, join, normalize } from "node:path";

/** A running server of the readers and of books. */
export interface ReaderServer {
  readonly address: string;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);
const folders: Readonly<Record<string, string>> = {
  "foliate-js": dirname(require.resolve("foliate-js/view.js")),
  epubjs: join(dirname(require.resolve("epubjs/package.json")), "dist"),
  jszip: join(dirname(require.resolve("epubjs/package.json")), "../jszip/dist"),
  page: import.meta.dirname,
};

const mediaTypes: Readonly<Record<string, string>> = { js: "text/javascript", html: "text/html", epub: "application/epub+zip" };

/** Serves the readers' own files, and books at `/book/<name>.epub`, on a port of this machine. */
export async function serveReaders(books: Readonly<Record<string, Uint8Array>>): Promise<ReaderServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname).slice(1);
    fileAt(path, books).then(
      (bytes) => response.writeHead(200, { "content-type": mediaTypes[path.split(".").at(-1) ?? ""] ?? "text/plain" }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a server has a port");
  return {
    address: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function fileAt(path: string, books: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const [folder = "", ...rest] = path.split("/");
  if (folder === "book") return books[rest.join("/").replace(/\.epub$/, "")] ?? Promise.reject(new Error(path));
  const root = folders[folder];
  const relative = normalize(rest.join("/"));
  if (root === undefined || relative.startsWith("..")) throw new Error(path);
  return readFile(join(root, relative));
}
