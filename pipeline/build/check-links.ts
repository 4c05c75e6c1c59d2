import { join } from "node:path";
import type { AskingManner } from "../edges/net/ask-link.ts";
import { askLinks, type OnAsked } from "../edges/net/ask-links.ts";
import { HostGate } from "../edges/net/host-gate.ts";
import { isPublicAddress } from "../edges/net/is-public-address.ts";
import { writeFileAtomically } from "../edges/write/write-file-atomically.ts";
import { writeLinkLock } from "../libraries/codec/link-lock.ts";
import { linkAddresses } from "../libraries/markdown/link-addresses.ts";
import { matchesWildcard } from "../libraries/text/matches-wildcard.ts";
import type { ParsedArticle } from "../model/article.ts";
import type { Checked } from "../model/diagnostic.ts";
import type { LinkState } from "../model/link-lock.ts";
import type { LinkSettings } from "../model/publication.ts";
import type { Workspace } from "../model/workspace.ts";
import { parseArticle } from "../stages/parse/parse-article.ts";
import { readArticle } from "../stages/read/read-article.ts";
import { readLinkLock } from "../stages/read/read-link-lock.ts";
import { readWorkspace } from "../stages/read/read-workspace.ts";
import { unknownNames } from "./unknown-names.ts";

export interface LinkCheckRequest {
  readonly root: string;
  /** Articles by name; all of them when absent. */
  readonly articles?: readonly string[];
  /** The day that the answers are dated with, such as `2026-11-24`. */
  readonly today: string;
  readonly now: () => number;
  /** What this program calls itself towards servers. */
  readonly userAgent: string;
  readonly onAsked?: OnAsked;
}

export interface LinkCheckResult {
  readonly asked: number;
  /** Addresses of which nothing could be learnt, because this machine reached nobody. */
  readonly unanswered: readonly string[];
}

/** Asks whether the addresses that articles name are alive, and keeps the answers in `links.lock.json`. */
export async function checkLinks(request: LinkCheckRequest): Promise<Checked<LinkCheckResult | undefined>> {
  const { root, articles, today, onAsked } = request;
  const { value: workspace, diagnostics } = await readWorkspace(root);
  if (workspace === undefined) return { value: undefined, diagnostics };
  const unknown = articles === undefined ? [] : unknownNames({ articles }, workspace);
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown };
  const { links } = workspace.publication;
  const isIgnored = (address: string): boolean => links.ignore.some((pattern) => matchesWildcard(address, pattern));
  const addresses = (await gatherAddresses(workspace, articles)).filter((address) => !isIgnored(address));
  const answers = await askLinks(addresses, links.concurrency, mannerOf(links, request), onAsked);

  const known = (await readLinkLock(root)).value;
  const named = new Set(addresses);
  const kept = [...known].filter(([address]) => (articles === undefined ? named.has(address) : !isIgnored(address)));
  const fresh = [...answers].map(([address, answer]): [string, LinkState] => [address, { ...answer, checked: today }]);
  const lock = new Map([...kept, ...fresh]);
  if (lock.size > 0 || known.size > 0) await writeFileAtomically(join(root, "links.lock.json"), writeLinkLock(lock));
  return {
    value: { asked: addresses.length, unanswered: addresses.filter((address) => !answers.has(address)) },
    diagnostics: [],
  };
}

/** The addresses of links and of cited works, as they are written, each once. */
async function gatherAddresses(workspace: Workspace, articles: readonly string[] | undefined): Promise<string[]> {
  const found = new Set<string>();
  for (const name of workspace.articles) {
    if (articles !== undefined && !articles.includes(name)) continue;
    const { value: files } = await readArticle(workspace, name);
    if (files === undefined) continue;
    for (const address of addressesOf(parseArticle(files, workspace.publication.source).value)) found.add(address);
  }
  return [...found].filter((address) => /^https?:\/\//i.test(address) && URL.canParse(address)).sort();
}

function addressesOf({ tree, bibliography }: ParsedArticle): string[] {
  const works = bibliography.entries.flatMap(({ fields }) => [fields["URL"], fields["archive-url"]]);
  return [...linkAddresses(tree).map(({ url }) => url), ...works.filter((address) => address !== undefined)];
}

function mannerOf({ allowPrivate, timeout }: LinkSettings, { now, userAgent }: LinkCheckRequest): AskingManner {
  return {
    userAgent,
    timeout: timeout * 1000,
    isAllowed: allowPrivate ? () => true : isPublicAddress,
    backoff: [1000, 4000],
    longestWait: 30_000,
    now,
    gate: new HostGate(250),
  };
}
