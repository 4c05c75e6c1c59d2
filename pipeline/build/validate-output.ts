import { join } from "node:path";
import { readEBook } from "../edges/validate/published/read-e-book.ts";
import { loadPdfJs, readPrint } from "../edges/validate/published/read-print.ts";
import { readWebPage } from "../edges/validate/published/read-web-page.ts";
import { readFinished } from "../edges/validate/read-output.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { PublishedFile } from "../model/published.ts";
import type { Workspace } from "../model/workspace.ts";
import { checkOutput, type Severities } from "../stages/check/check.ts";
import { rules } from "../stages/check/rules/index.ts";
import { settle } from "../stages/check/settle.ts";
import { fromWaivers } from "../stages/check/suppressions/from-waivers.ts";
import { readWorkspace } from "../stages/read/read-workspace.ts";
import { type AnchorsOfPages, createPageAnchors } from "./anchors-of-pages.ts";
import { askJudges } from "./ask-judges.ts";
import { createBrowserLoan } from "./browser-loan.ts";
import { type FinishedFile, findFinishedFiles } from "./finished-file.ts";
import { asEdition, findOutdated, isForPress, tellPressCopies } from "./judge-handout.ts";
import { createModels, type Models } from "./models-of-files.ts";
import type { ValidateRequest, ValidateResult } from "./validate-request.ts";

/** Judges finished files: by the output rules, against what they should be of, and by the judges that are there. */
export async function validateOutput(request: ValidateRequest): Promise<ValidateResult> {
  const nothing = { count: 0, judges: [], unjudged: [] };
  const { value: workspace, diagnostics: unread } =
    request.root === undefined ? { value: undefined, diagnostics: [] } : await readWorkspace(request.root);
  if (request.root !== undefined && workspace === undefined) return { status: "failed", diagnostics: unread, ...nothing };
  const { files, published } = await findFinishedFiles(request);
  if (files.length === 0) return { status: "failed", diagnostics: [], ...nothing };
  const severities = workspace?.publication.severities ?? {};
  const models = createModels(workspace);
  const anchorsOf = createPageAnchors(request.out);
  const found: Diagnostic[] = [];
  const present: FinishedFile[] = [];
  const pdfJs = files.some(({ format }) => format === "pdf") ? await loadPdfJs() : undefined;
  const unreadPrints: FinishedFile[] = [];
  for (const file of files) {
    request.onProgress?.(file.name);
    const bytes = await readFinished(file.location);
    if (bytes === undefined) {
      found.push(missing(file));
      continue;
    }
    present.push(file);
    if (isForPress(file)) continue;
    const read = file.format === "pdf" ? pdfJs && (await readPrint(bytes, file.path, pdfJs)) : readPageOrBook(bytes, file);
    if (read === undefined) unreadPrints.push(file);
    else found.push(...(await judgeFile(asEdition(file), read, models, { published, anchorsOf: await anchorsOf(read) }, severities)));
  }
  const judged = present.filter((file) => !isForPress(file));
  const judgement = request.asksJudges ? await ask(judged, request, workspace) : { diagnostics: [], judges: [], unjudged: [] };
  found.push(...(await findOutdated(present, workspace)));
  const ofPdfJs = unreadPrints.length === 0 ? [] : [absentPdfJs(unreadPrints, request)];
  return {
    status: "judged",
    diagnostics: settleFound([...found, ...ofPdfJs, ...judgement.diagnostics], workspace, request),
    count: judged.length,
    judges: judgement.judges,
    unjudged: [...ofPdfJs.map(({ reason, note }) => `${reason} ${note}`), ...judgement.unjudged, ...tellPressCopies(present)],
  };
}

function readPageOrBook(bytes: Uint8Array, { format, path }: FinishedFile): PublishedFile {
  return format === "epub" ? readEBook(bytes) : readWebPage(bytes, path);
}

async function judgeFile(
  file: FinishedFile,
  read: PublishedFile,
  models: Models,
  others: { readonly published: ReadonlySet<string> | undefined; readonly anchorsOf: AnchorsOfPages },
  severities: Severities,
): Promise<Diagnostic[]> {
  const { value: model, diagnostics } = await models.modelOf(file);
  return [...diagnostics, ...checkOutput({ file: read, path: file.name, model, ...others }, severities)];
}

async function ask(files: readonly FinishedFile[], { root, out, isStrict, onProgress }: ValidateRequest, workspace: Workspace | undefined) {
  const loan = createBrowserLoan((workspace?.publication.print.timeLimit ?? 60) * 1_000);
  const means = {
    borrow: () => loan.browser(),
    cache: join(root ?? out, ".tetrapla", "cache"),
    isStrict,
    onProgress: onProgress ?? (() => {}),
  };
  try {
    return await askJudges(files, means, (ruleId) => workspace?.publication.severities[ruleId] === "off");
  } finally {
    await loan.end();
  }
}

/** Waivers are for findings in finished files, too; whether one is of use is known when all files and all judges were asked. */
function settleFound(found: readonly Diagnostic[], workspace: Workspace | undefined, request: ValidateRequest): Diagnostic[] {
  if (workspace === undefined) return [...found];
  const isWhole = request.files === undefined && request.formats === undefined;
  const scopes = new Map(rules.map(({ id, scope }) => [id, scope]));
  return settle(found, fromWaivers(workspace.publication), workspace.publication.severities, ({ ruleId }) => {
    const scope = scopes.get(ruleId);
    return isWhole && (scope === "output" || (scope === "judge" && request.asksJudges && !found.some((one) => one.ruleId === ruleId)));
  });
}

function missing({ name }: FinishedFile): Diagnostic {
  return {
    ruleId: "file-is-readable",
    severity: "error",
    place: { file: name },
    reason: `Unexpected absence of \`${name}\`, expected a file to judge.`,
    note: "Build it: tetrapla build",
  };
}

function absentPdfJs(files: readonly FinishedFile[], { isStrict }: ValidateRequest): Diagnostic {
  return {
    ruleId: "output-text-is-whole",
    severity: isStrict ? "error" : "info",
    place: { file: files[0]?.name ?? "" },
    reason: `Unexpected absence of the package pdfjs-dist, expected it to read PDFs: ${files.length === 1 ? "1 was" : `${files.length} were`} not compared with the article.`,
    note: "Install it: npm install --save-dev pdfjs-dist",
  };
}
