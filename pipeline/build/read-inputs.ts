import { toolFingerprint } from "../edges/cache/tool-fingerprint.ts";
import type { Checked, Diagnostic } from "../model/diagnostic.ts";
import type { LinkLock } from "../model/link-lock.ts";
import type { ArticleFiles, Theme, Workspace } from "../model/workspace.ts";
import { readArticle } from "../stages/read/read-article.ts";
import { readLinkLock } from "../stages/read/read-link-lock.ts";
import { readTheme } from "../stages/read/read-theme.ts";
import { readWorkspace } from "../stages/read/read-workspace.ts";
import type { BuildRequest } from "./build-request.ts";
import { hashTheme, hashWorkspace, type RunInputs } from "./job.ts";
import { unknownNames } from "./unknown-names.ts";

/** Everything that a build reads before it decides what to do. */
export interface Inputs {
  readonly workspace: Workspace;
  readonly theme: Theme;
  readonly links: LinkLock;
  readonly articles: readonly ArticleFiles[];
  readonly run: Omit<RunInputs, "browserVersion">;
}

/** Reads the workspace and the articles that are wanted; nothing when the workspace itself cannot be read. */
export async function readInputs(request: BuildRequest): Promise<Checked<Inputs | undefined>> {
  const diagnostics: Diagnostic[] = [];
  const keep = <Value>(checked: Checked<Value>): Value => {
    diagnostics.push(...checked.diagnostics);
    return checked.value;
  };
  const tool = toolFingerprint();
  const read = keep(await readWorkspace(request.root));
  if (read === undefined) return { value: undefined, diagnostics };
  const workspace = withPrintOptions(read, request);
  const theme = keep(await readTheme(workspace));
  const links = keep(await readLinkLock(request.root));
  const names = workspace.articles.filter((name) => request.articles?.includes(name) ?? true);
  diagnostics.push(...unknownNames(request, workspace));
  const articles: ArticleFiles[] = [];
  for (const name of names) {
    const article = keep(await readArticle(workspace, name));
    if (article !== undefined) articles.push(article);
  }
  if (theme === undefined) return { value: undefined, diagnostics };
  const options = JSON.stringify({ showMarks: request.showMarks, release: request.release && hidesStale(workspace) });
  const { paper, print } = workspace.publication;
  const run = {
    tool: await tool,
    options,
    print: JSON.stringify({ paper, print }),
    workspace: hashWorkspace(workspace, links),
    theme: hashTheme(theme),
  };
  return { value: { workspace, theme, links, articles, run }, diagnostics };
}

/** Whether a release shows less than a draft. */
function hidesStale({ publication }: Workspace): boolean {
  return [...publication.policies.values()].some(({ stale }) => Object.values(stale).includes("source"));
}

/** The workspace with what the command line says of prints. */
function withPrintOptions(workspace: Workspace, { paper, notes }: BuildRequest): Workspace {
  const { publication } = workspace;
  return {
    ...workspace,
    publication: {
      ...publication,
      paper: paper ?? publication.paper,
      print: { ...publication.print, notes: notes ?? publication.print.notes },
    },
  };
}
