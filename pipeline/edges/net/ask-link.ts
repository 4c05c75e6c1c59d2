import { setTimeout as wait } from "node:timers/promises";
import type { LinkState } from "../../model/link-lock.ts";
import type { HostGate } from "./host-gate.ts";
import { LinkFailure, toLinkFailure } from "./link-failure.ts";
import { type Answer, type RequestManner, requestStatus } from "./request-status.ts";

/** How an address is asked about. */
export interface AskingManner extends RequestManner {
  /** Milliseconds to wait before asking a busy server again, by the number of times it was asked. */
  readonly backoff: readonly number[];
  /** The longest wait that a server may ask for, in milliseconds. */
  readonly longestWait: number;
  /** The time, for servers that name a date. */
  readonly now: () => number;
  readonly gate: HostGate;
}

/** What became of asking; the day is added by whoever knows it. */
export type LinkAnswer = Omit<LinkState, "checked">;

const maxRedirects = 10;
/** Answers that say no to a program, not to a reader. */
const guarded = new Set([401, 403, 407, 429, 999]);

/** Asks whether an address is alive, following it wherever it redirects; nothing when the fault may be this machine's. */
export async function askLink(address: string, manner: AskingManner): Promise<LinkAnswer | undefined> {
  try {
    return await follow(new URL(address), manner);
  } catch (error) {
    const failure = toLinkFailure(error);
    return failure.isOurs ? undefined : { state: "dead", status: failure.word };
  }
}

async function follow(address: URL, manner: AskingManner): Promise<LinkAnswer> {
  const seen = new Set<string>();
  let moved: { readonly status: number; readonly to: URL } | undefined;
  let isForGood = true;
  for (let url = address; ; ) {
    if (seen.has(withoutFragment(url))) throw new LinkFailure("redirect-loop");
    if (seen.size > maxRedirects) throw new LinkFailure("too-many-redirects");
    seen.add(withoutFragment(url));
    const { status, location } = await askPolitely(url, manner);
    if (status >= 300 && status < 400 && location !== undefined) {
      const next = resolveLocation(location, url);
      isForGood &&= status === 301 || status === 308;
      if (isForGood) moved = { status: moved?.status ?? status, to: next };
      url = next;
    } else if (status >= 400 && !guarded.has(status)) return { state: "dead", status };
    else return moved === undefined ? { state: "alive", status } : { state: "redirected", status: moved.status, location: moved.to.href };
  }
}

/** Asks with HEAD, and with GET where HEAD is refused; a server that is busy is asked again later. */
async function askPolitely(url: URL, manner: AskingManner): Promise<Answer> {
  const ask = (method: "HEAD" | "GET"): Promise<Answer> => manner.gate.pass(url.hostname, () => requestStatus(url, method, manner));
  let isHeadRefused = false;
  for (let time = 0; ; time++) {
    let answer: Answer | undefined = isHeadRefused ? undefined : await ask("HEAD").catch(unlessHeadIsToBlame);
    isHeadRefused ||= answer === undefined || (answer.status >= 400 && answer.status !== 429 && answer.status !== 503);
    if (answer === undefined || isHeadRefused) answer = await ask("GET");
    const pause = manner.backoff[time];
    if (pause === undefined || !isBusy(answer)) return answer;
    const { longestWait, now } = manner;
    const wished = wishedWait(answer, now()) ?? pause;
    await manner.gate.pass(url.hostname, () => wait(Math.min(longestWait, wished)));
  }
}

/** Some servers break off when they are asked with HEAD. */
function unlessHeadIsToBlame(error: unknown): undefined {
  const failure = toLinkFailure(error);
  if (failure.word !== "reset" && failure.word !== "bad-answer") throw failure;
}

function isBusy({ status }: Answer): boolean {
  return status === 429 || (status >= 500 && status !== 501);
}

/** How long a server asks to be left alone, in milliseconds: `Retry-After` has seconds or a date. */
function wishedWait({ retryAfter }: Answer, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Where a redirection leads; the part of the page that was meant is still meant. Headers are bytes, often those of UTF-8. */
function resolveLocation(location: string, from: URL): URL {
  const text = Buffer.from(location, "latin1").toString("utf8");
  const next = URL.canParse(text, from.href) ? new URL(text, from) : undefined;
  if (next === undefined || !/^https?:$/.test(next.protocol)) throw new LinkFailure("bad-redirect");
  if (next.hash === "") next.hash = from.hash;
  return next;
}

function withoutFragment({ href, hash }: URL): string {
  return hash === "" ? href : href.slice(0, -hash.length);
}
