import { type CodeAction, CodeActionKind, type CodeActionParams, type Range } from "vscode-languageserver/node";
import { type OpenWorkspace, pathInWorkspace, rangeIn, toChanges } from "./open-workspace.ts";
import { toLspDiagnostic, toRange } from "./to-lsp.ts";

/** The kind of action that makes all mends of a file at once, for editors that do so on saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.tetrapla`;

/** What an editor can offer for a stretch of a file, whose text has `version`: the mends of the findings there, and all mends at once. */
export async function codeActionsFor(
  { textDocument: { uri }, range, context }: CodeActionParams,
  workspace: OpenWorkspace,
  version: number | undefined,
): Promise<CodeAction[]> {
  const wants = (kind: string): boolean =>
    context.only?.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`)) ?? kind === CodeActionKind.QuickFix;
  const told = workspace.told.get(uri);
  const actions: CodeAction[] = [];
  // The offsets of a mend are those of the text that was judged.
  if (wants(CodeActionKind.QuickFix) && told !== undefined && told.version === version) {
    for (const diagnostic of told.diagnostics) {
      if (!overlaps(toRange(diagnostic.place), range)) continue;
      for (const { title, edits, isSure } of await workspace.service.mendsOf(diagnostic)) {
        const changes = await toChanges(edits, workspace);
        if (changes === undefined) continue;
        const diagnostics = [toLspDiagnostic(diagnostic, workspace.root)];
        actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred: isSure, edit: { changes } });
      }
    }
  }
  if (wants(fixAllKind)) actions.push(...(await fixAll(uri, workspace)));
  return actions;
}

async function fixAll(uri: string, { root, service }: OpenWorkspace): Promise<CodeAction[]> {
  const path = pathInWorkspace(uri, root);
  const before = path === undefined ? undefined : await service.textOf(path);
  const after = path === undefined ? undefined : await service.mendAll(path);
  if (before === undefined || after === undefined) return [];
  const edit = { changes: { [uri]: [{ range: rangeIn(before, 0, before.length), newText: after }] } };
  return [{ title: "Make the mends that need no judgement", kind: fixAllKind, edit }];
}

function overlaps(one: Range, other: Range): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: Range["start"], other: Range["start"]): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
