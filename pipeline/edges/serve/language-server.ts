import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type CancellationToken,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  type InitializeResult,
  ProposedFeatures,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActionsFor, fixAllKind } from "./code-actions.ts";
import type { EditorService } from "./editor-service.ts";
import { type OpenWorkspace, pathInWorkspace, rangeIn, uriOf } from "./open-workspace.ts";
import { toCompletionItem, toLocation, toLspDiagnostic } from "./to-lsp.ts";

export interface LanguageServerOptions {
  readonly version: string;
  /** The workspace in which a folder lies, as an absolute path. */
  readonly findRoot: (folder: string) => string | undefined;
  readonly openService: (root: string) => EditorService;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Milliseconds of quiet after which a changed text is judged. */
const debounce = 80;
/** Files that change without the editor, when another program writes them. */
const watched = ["**/source/**", "**/translations/**", "**/publication.yaml", "**/links.lock.json"];

/** Serves the Language Server Protocol on two streams until its client ends it, and the process with it. */
export function serveLanguage(options: LanguageServerOptions): void {
  new LanguageServer(options).listen();
}

class LanguageServer {
  private readonly options: LanguageServerOptions;
  private readonly connection: Connection;
  private readonly documents = new TextDocuments(TextDocument);
  private readonly workspaces = new Map<string, OpenWorkspace>();
  private canRegister = false;

  constructor(options: LanguageServerOptions) {
    this.options = options;
    this.connection = createConnection(ProposedFeatures.all, options.input, options.output);
  }

  listen(): void {
    const { connection, documents } = this;
    connection.onInitialize(({ capabilities }) => {
      this.canRegister = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
      return this.introduce();
    });
    connection.onInitialized(() => this.askForChanges());
    connection.onDidChangeWatchedFiles((params) => this.noteChanges(params));
    connection.onDefinition((params, token) => this.at(params, token, this.define));
    connection.onHover((params, token) => this.at(params, token, this.explain));
    connection.onCompletion((params, token) => this.at(params, token, this.complete));
    connection.onCodeAction((params) => this.offerActions(params));
    connection.onShutdown(() => {
      for (const { timer } of this.workspaces.values()) clearTimeout(timer);
    });
    documents.onDidOpen(({ document }) => this.take(document, document.getText(), 0));
    documents.onDidChangeContent(({ document }) => this.take(document, document.getText(), debounce));
    documents.onDidClose(({ document }) => this.take(document, undefined, debounce));
    documents.listen(connection);
    connection.listen();
  }

  private introduce(): InitializeResult {
    return {
      serverInfo: { name: "tetrapla", version: this.options.version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        definitionProvider: true,
        hoverProvider: true,
        completionProvider: { triggerCharacters: ["@", "#", "^", "{"] },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      },
    };
  }

  private askForChanges(): void {
    if (!this.canRegister) return;
    const watchers = watched.map((globPattern) => ({ globPattern }));
    this.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error) => this.connection.console.warn(String(error)));
  }

  private noteChanges({ changes }: DidChangeWatchedFilesParams): void {
    for (const workspace of this.workspaces.values()) {
      const paths = changes.flatMap(({ uri }) => pathInWorkspace(uri, workspace.root) ?? []);
      if (paths.length === 0) continue;
      workspace.service.forget(paths);
      this.schedule(workspace, debounce);
    }
  }

  private take(document: TextDocument, text: string | undefined, delay: number): void {
    const workspace = this.workspaceOf(document.uri);
    const path = workspace && pathInWorkspace(document.uri, workspace.root);
    if (workspace === undefined || path === undefined) return;
    workspace.service.setText(path, text);
    this.schedule(workspace, delay);
  }

  private schedule(workspace: OpenWorkspace, delay: number): void {
    clearTimeout(workspace.timer);
    workspace.timer = setTimeout(() => {
      this.judge(workspace).catch((error) => this.connection.console.error(String(error)));
    }, delay);
  }

  /** Judges a workspace and tells the client; of a text that has changed meanwhile nothing, for a later judgement is due. */
  private async judge({ root, service, told }: OpenWorkspace): Promise<void> {
    const versions = new Map(this.documents.all().map((document): [string, number] => [document.uri, document.version]));
    const findings = new Map([...(await service.check())].map(([path, diagnostics]) => [uriOf(path, root), diagnostics]));
    for (const uri of told.keys()) if (!findings.has(uri)) findings.set(uri, []);
    for (const [uri, diagnostics] of findings) {
      const version = versions.get(uri);
      if (this.documents.get(uri)?.version !== version) continue;
      if (diagnostics.length > 0) told.set(uri, { diagnostics, version });
      else told.delete(uri);
      await this.connection.sendDiagnostics({
        uri,
        ...(version === undefined ? {} : { version }),
        diagnostics: diagnostics.map((diagnostic) => toLspDiagnostic(diagnostic, root)),
      });
    }
  }

  /** Answers a question about a place in an open file, unless nobody waits for the answer any more. */
  private async at<Value>(
    { textDocument: { uri }, position }: TextDocumentPositionParams,
    token: CancellationToken,
    answer: (workspace: OpenWorkspace, path: string, offset: number, text: string) => Promise<Value | null>,
  ): Promise<Value | null> {
    const document = this.documents.get(uri);
    const workspace = this.workspaceOf(uri);
    const path = workspace && pathInWorkspace(uri, workspace.root);
    if (document === undefined || workspace === undefined || path === undefined) return null;
    const value = await answer(workspace, path, document.offsetAt(position), document.getText());
    return token.isCancellationRequested ? null : value;
  }

  private async define({ root, service }: OpenWorkspace, path: string, offset: number) {
    const place = await service.define(path, offset);
    return place === undefined ? null : toLocation(place, root);
  }

  private async explain({ service }: OpenWorkspace, path: string, offset: number, text: string) {
    const found = await service.explain(path, offset);
    if (found === undefined) return null;
    return { contents: { kind: "markdown" as const, value: found.markdown }, range: rangeIn(text, found.start, found.end) };
  }

  private async complete({ service }: OpenWorkspace, path: string, offset: number, text: string) {
    return (await service.complete(path, offset)).map((item) => toCompletionItem(item, text));
  }

  private async offerActions(params: CodeActionParams) {
    const { uri } = params.textDocument;
    const workspace = this.workspaceOf(uri);
    return workspace === undefined ? [] : codeActionsFor(params, workspace, this.documents.get(uri)?.version);
  }

  private workspaceOf(uri: string): OpenWorkspace | undefined {
    const root = uri.startsWith("file:") ? this.options.findRoot(dirname(fileURLToPath(uri))) : undefined;
    if (root === undefined) return undefined;
    const known = this.workspaces.get(root) ?? { root, service: this.options.openService(root), told: new Map() };
    this.workspaces.set(root, known);
    return known;
  }
}
