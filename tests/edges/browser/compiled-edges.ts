import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";

/** The edges as JavaScript in a temporary folder, for tests that need a Node process of their own. Gives the folder. */
export function compileEdges(): string {
  const folder = mkdtempSync(join(tmpdir(), "tetrapla-edges-"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const part of ["browser", "write"]) {
    for (const name of readdirSync(join("pipeline/edges", part))) {
      const target = join(folder, "edges", part, name.replace(/\.ts$/, ".js"));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, toJavaScript(readFileSync(join("pipeline/edges", part, name), "utf8")));
    }
  }
  return folder;
}

function toJavaScript(source: string): string {
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
  };
  return ts.transpileModule(source, { compilerOptions }).outputText;
}
