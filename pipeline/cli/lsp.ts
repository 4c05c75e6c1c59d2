import { existsSync } from "node:fs";
import { join } from "node:path";
import { EditorSession } from "../build/editor/editor-session.ts";
import { serveLanguage } from "../edges/serve/language-server.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";
import { toolVersion } from "./tool-version.ts";

/** `tetrapla lsp`: answers an editor on standard input and output until it ends the server. */
export async function runLsp(): Promise<number> {
  serveLanguage({
    version: await toolVersion(),
    findRoot(folder) {
      const root = findRoot(undefined, folder);
      return existsSync(join(root, "publication.yaml")) ? root : undefined;
    },
    openService: (root) => new EditorSession(root),
    input: process.stdin,
    output: process.stdout,
  });
  return exitCodes.fine;
}
