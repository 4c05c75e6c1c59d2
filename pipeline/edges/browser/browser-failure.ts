import type { FailedCandidate } from "./candidate.ts";

/** Whatever keeps a browser from being used; the three kinds below say how. */
export class BrowserFailure extends Error {
  override name = "BrowserFailure";
}

/** The browser, or the process behind one page, ended in the middle. A new browser may do better. */
export class BrowserCrashed extends BrowserFailure {
  override name = "BrowserCrashed";
}

/** An operation missed its time limit and its page was ended. */
export class BrowserTimeout extends BrowserFailure {
  override name = "BrowserTimeout";
}

/** No browser could be started; the message is for the user and names everything that was tried. */
export class BrowserNotFound extends BrowserFailure {
  override name = "BrowserNotFound";
  readonly tried: readonly FailedCandidate[];
  /** The one command that mends it. */
  readonly command: string;

  constructor(reason: string, tried: readonly FailedCandidate[], command: string = installBrowserCommand) {
    const advice = tried.some(isUnsafe) ? sandboxAdvice : `Run: ${command}`;
    super([reason, ...tried.map((failed) => `  ${describeFailure(failed)}`), advice].join("\n"));
    this.tried = tried;
    this.command = command;
  }
}

/** What the user runs to get a browser. */
const installBrowserCommand = "tetrapla doctor --install-browser";

/** What helps where a browser is there, but may not protect the system from what it reads. */
const sandboxAdvice =
  "This system forbids the browser its sandbox: allow user namespaces, or, in a container that holds nothing else, set TETRAPLA_NO_SANDBOX=1.";

function isUnsafe({ reason }: FailedCandidate): boolean {
  return reason.includes("No usable sandbox");
}

function describeFailure({ source, executable, reason }: FailedCandidate): string {
  return executable === undefined ? `${source}: ${reason}` : `${source} ${executable}: ${reason}`;
}
