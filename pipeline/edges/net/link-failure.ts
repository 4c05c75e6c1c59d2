/** Why an address gave no answer, in one word for `links.lock.json`. */
export class LinkFailure extends Error {
  readonly word: string;

  constructor(word: string, options?: ErrorOptions) {
    super(`the address gave no answer: ${word}`, options);
    this.word = word;
  }

  /** Whether the fault may be this machine's: then nothing is known of the address. */
  get isOurs(): boolean {
    return this.word === "offline";
  }
}

/** Any error of a request as a failure with a word. */
export function toLinkFailure(error: unknown): LinkFailure {
  if (error instanceof LinkFailure) return error;
  const { name = "", code = "", cause } = error as { name?: string; code?: string; cause?: unknown };
  if (cause instanceof LinkFailure) return cause;
  return new LinkFailure(wordOf(name, String(code)), { cause: error });
}

function wordOf(name: string, code: string): string {
  if (name === "TimeoutError" || name === "AbortError" || code === "ETIMEDOUT" || code === "ABORT_ERR") return "timeout";
  if (["EAI_AGAIN", "ENETUNREACH", "ENETDOWN", "EADDRNOTAVAIL"].includes(code)) return "offline";
  if (code === "ENOTFOUND") return "unknown-host";
  if (code === "ECONNREFUSED") return "refused";
  if (code === "ECONNRESET" || code === "EPIPE") return "reset";
  if (/CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH/.test(code)) return "certificate";
  if (code.startsWith("HPE_")) return "bad-answer";
  if (code === "EPROTO" || code.startsWith("ERR_SSL") || code.startsWith("ERR_TLS")) return "bad-encryption";
  return code === "" ? "failure" : code.toLowerCase();
}
