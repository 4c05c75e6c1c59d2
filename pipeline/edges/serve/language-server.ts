import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import {
  CodeActionKind,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  ProposedFeatures,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActionsFor, fixAllKind } from "./code-actions.ts";
import type { EditorService } from "./editor-service.ts";
import { type OpenWorkspace, pathInWorkspace, rangeIn } from "./open-workspace.ts";
import { toCompletionItem, toLocation, toLspDiagnostic } from "./to-lsp.ts";

export interface LanguageServerOptions {
  readonly version: string;
  /** The workspace in which a folder lies, as an absolute path. */
  readonly findRoot: (folder: string) => string | undefined;
  readonly openService: (root: string) => EditorService;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Milliseconds of quiet after which a changed text is judged. */
  readonly debounce?: number;
}

/** Serves the Language Server Protocol on two streams until its client ends it, and the process with it. */
export function serveLanguage({ version, findRoot, openService, input, output, debounce = 80 }: LanguageServerOptions): void {
  const connection = createConnection(ProposedFeatures.all, input, output);
  const documents = new TextDocuments(TextDocument);
  const workspaces = new Map<string, OpenWorkspace>();
  let canRegister = false;

  const workspaceOf = (uri: string): OpenWorkspace | undefined => {
    const root = uri.startsWith("file:") ? findRoot(dirname(fileURLToPath(uri))) : undefined;
    if (root === undefined) return undefined;
    const known = workspaces.get(root) ?? { root, service: openService(root), told: new Map() };
    workspaces.set(root, known);
    return known;
  };

  /** Judges a workspace and tells the client, unless its texts have changed meanwhile: then a later judgement is due. */
  const judge = async (workspace: OpenWorkspace): Promise<void> => {
    const { root, service, told } = workspace;
    const versions = new Map(documents.all().map(({ uri, version: number }) => [uri, number]));
    const findings = await service.check();
    const fresh = new Map([...findings].map(([path, diagnostics]) => [toLocation({ file: path }, root).uri, diagnostics]));
    for (const uri of told.keys()) if (!fresh.has(uri)) fresh.set(uri, []);
    for (const [uri, diagnostics] of fresh) {
      const number = versions.get(uri);
      if (documents.get(uri)?.version !== number) continue;
      if (diagnostics.length > 0) told.set(uri, { diagnostics, version: number });
      else told.delete(uri);
      await connection.sendDiagnostics({
        uri,
        ...(number === undefined ? {} : { version: number }),
        diagnostics: diagnostics.map((diagnostic) => toLspDiagnostic(diagnostic, root)),
      });
    }
  };

  const schedule = (workspace: OpenWorkspace, delay: number): void => {
    clearTimeout(workspace.timer);
    workspace.timer = setTimeout(() => {
      judge(workspace).catch((error) => connection.console.error(String(error)));
    }, delay);
  };

  const take = (document: TextDocument, text: string | undefined, delay: number): void => {
    const workspace = workspaceOf(document.uri);
    const path = workspace && pathInWorkspace(document.uri, workspace.root);
    if (workspace === undefined || path === undefined) return;
    workspace.service.setText(path, text);
    schedule(workspace, delay);
  };

  /** Answers a question about a place in an open file. */
  const at = async <Value>(
    { textDocument: { uri }, position }: TextDocumentPositionParams,
    answer: (workspace: OpenWorkspace, path: string, offset: number, document: TextDocument) => Promise<Value>,
  ): Promise<Value | null> => {
    const document = documents.get(uri);
    const workspace = workspaceOf(uri);
    const path = workspace && pathInWorkspace(uri, workspace.root);
    if (document === undefined || workspace === undefined || path === undefined) return null;
    return answer(workspace, path, document.offsetAt(position), document);
  };

  connection.onInitialize(({ capabilities }: InitializeParams): InitializeResult => {
    canRegister = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: { name: "tetrapla", version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        definitionProvider: true,
        hoverProvider: true,
        completionProvider: { triggerCharacters: ["@", "#", "^", "{"] },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      },
    };
  });
  connection.onInitialized(() => {
    if (!canRegister) return;
    const globs = ["**/source/**", "**/translations/**", "**/publication.yaml", "**/links.lock.json"];
    const watchers = globs.map((globPattern) => ({ globPattern }));
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error) => connection.console.warn(String(error)));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const workspace of workspaces.values()) {
      const paths = changes.flatMap(({ uri }) => pathInWorkspace(uri, workspace.root) ?? []);
      if (paths.length === 0) continue;
      workspace.service.forget(paths);
      schedule(workspace, debounce);
    }
  });
  connection.onDefinition((params) =>
    at(params, async ({ root, service }, path, offset) => {
      const place = await service.define(path, offset);
      return place === undefined ? null : toLocation(place, root);
    }),
  );
  connection.onHover((params) =>
    at(params, async ({ service }, path, offset, document) => {
      const found = await service.explain(path, offset);
      if (found === undefined) return null;
      return { contents: { kind: "markdown", value: found.markdown }, range: rangeIn(document.getText(), found.start, found.end) };
    }),
  );
  connection.onCompletion((params) =>
    at(params, async ({ service }, path, offset, document) =>
      (await service.complete(path, offset)).map((item) => toCompletionItem(item, document.getText())),
    ),
  );
  connection.onCodeAction(async (params) => {
    const workspace = workspaceOf(params.textDocument.uri);
    return workspace === undefined ? [] : codeActionsFor(params, workspace, documents.get(params.textDocument.uri)?.version);
  });
  connection.onShutdown(() => {
    for (const workspace of workspaces.values()) clearTimeout(workspace.timer);
  });
  documents.onDidOpen(({ document }) => take(document, document.getText(), 0));
  documents.onDidChangeContent(({ document }) => take(document, document.getText(), debounce));
  documents.onDidClose(({ document }) => take(document, undefined, debounce));
  documents.listen(connection);
  connection.listen();
}
