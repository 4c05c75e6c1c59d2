import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  createProtocolConnection,
  DefinitionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Location,
  type MarkupContent,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { projectRoot } from "./run-tetrapla.ts";

/** An editor, as far as a language server can tell: it talks to the compiled `tetrapla lsp` over its standard streams. */
export class LanguageClient {
  private readonly root: string;
  private readonly process: ChildProcess;
  private readonly connection: ProtocolConnection;
  private readonly texts = new Map<string, { text: string; version: number }>();
  private readonly diagnostics = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }>();
  private readonly waiting = new Set<() => void>();
  readonly exit: Promise<number | null>;
  result: InitializeResult | undefined;

  private constructor(root: string) {
    this.root = root;
    this.process = spawn(process.execPath, [join(projectRoot, "dist/cli/main.js"), "lsp", "--stdio"], {
      cwd: "/",
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.exit = new Promise((resolve) => this.process.on("exit", resolve));
    const { stdin, stdout } = this.process;
    if (stdin === null || stdout === null) throw new Error("a piped process has streams");
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      this.diagnostics.set(uri, { version, diagnostics });
      for (const wake of this.waiting) wake();
    });
    this.connection.listen();
  }

  /** Starts a server and shakes hands with it. */
  static async start(root: string): Promise<LanguageClient> {
    const client = new LanguageClient(root);
    const rootUri = pathToFileURL(root).href;
    client.result = await client.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: "tests" }],
      capabilities: {},
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  uri(path: string): string {
    return pathToFileURL(join(this.root, path)).href;
  }

  async open(path: string, text: string, languageId = "markdown"): Promise<void> {
    this.texts.set(path, { text, version: 1 });
    const textDocument = { uri: this.uri(path), languageId, version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Replaces the first occurrence of a text, as typing does. */
  async type(path: string, find: string, replacement: string): Promise<void> {
    const known = this.texts.get(path);
    const at = known?.text.indexOf(find) ?? -1;
    if (known === undefined || at < 0) throw new Error(`${path} has ${find}`);
    const version = known.version + 1;
    const range = { start: this.position(path, at), end: this.position(path, at + find.length) };
    this.texts.set(path, { text: known.text.slice(0, at) + replacement + known.text.slice(at + find.length), version });
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [{ range, text: replacement }],
    });
  }

  async close(path: string): Promise<void> {
    this.texts.delete(path);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: this.uri(path) } });
  }

  /** The findings in a file, as soon as they are those of its present text; `isDue` may wait for more. */
  async diagnosticsOf(path: string, isDue: (diagnostics: Diagnostic[]) => boolean = () => true): Promise<Diagnostic[]> {
    const version = this.texts.get(path)?.version;
    for (;;) {
      const told = this.diagnostics.get(this.uri(path));
      if (told !== undefined && told.version === version && isDue(told.diagnostics)) return told.diagnostics;
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no such findings in ${path}: ${JSON.stringify(told)}`)), 10_000);
        const wake = (): void => {
          clearTimeout(timer);
          this.waiting.delete(wake);
          resolve();
        };
        this.waiting.add(wake);
      });
    }
  }

  async definition(path: string, find: string, inside = 1): Promise<string | undefined> {
    const location = (await this.connection.sendRequest(DefinitionRequest.type, this.at(path, find, inside))) as Location | null;
    if (location === null) return undefined;
    const where = location.uri.replace(`${pathToFileURL(this.root).href}/`, "");
    return `${where}:${location.range.start.line + 1}:${location.range.start.character + 1}`;
  }

  async hover(path: string, find: string, inside = 1): Promise<string | undefined> {
    const hover = await this.connection.sendRequest(HoverRequest.type, this.at(path, find, inside));
    return hover === null ? undefined : (hover.contents as MarkupContent).value;
  }

  /** What can be completed behind a text. */
  async completions(path: string, find: string): Promise<CompletionItem[]> {
    return (await this.connection.sendRequest(CompletionRequest.type, this.at(path, find, find.length))) as CompletionItem[];
  }

  async actions(path: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    const actions = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: this.uri(path) },
      range,
      context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
    });
    return actions as CodeAction[];
  }

  /** Makes the edits of an action in the open texts, as an editor does. */
  async apply({ edit }: CodeAction): Promise<void> {
    for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
      const path = decodeURIComponent(uri.slice(pathToFileURL(this.root).href.length + 1));
      for (const { range, newText } of edits.toReversed()) {
        const text = this.text(path);
        await this.type(path, text.slice(this.offset(path, range.start), this.offset(path, range.end)), newText);
      }
    }
  }

  text(path: string): string {
    return this.texts.get(path)?.text ?? "";
  }

  /** Ends the server as the protocol wants it; its exit code. */
  async end(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await this.exit;
    this.connection.dispose();
    return code;
  }

  /** Breaks off, as an editor that crashes. */
  breakOff(): void {
    this.process.stdin?.end();
  }

  private at(path: string, find: string, inside: number): { textDocument: { uri: string }; position: Position } {
    const at = this.text(path).indexOf(find);
    if (at < 0) throw new Error(`${path} has ${find}`);
    return { textDocument: { uri: this.uri(path) }, position: this.position(path, at + inside) };
  }

  private position(path: string, offset: number): Position {
    const before = this.text(path).slice(0, offset).split("\n");
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }

  private offset(path: string, { line, character }: Position): number {
    const lines = this.text(path).split("\n").slice(0, line);
    return lines.reduce((sum, { length }) => sum + length + 1, character);
  }
}
