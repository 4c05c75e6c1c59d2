/** What is known of a web address since somebody last asked: `links.lock.json`. */
export interface LinkState {
  /** `alive`, `redirected` for good, or `dead`. */
  readonly state: "alive" | "redirected" | "dead";
  /** The HTTP status, or a word for what went wrong, such as `timeout`. */
  readonly status: number | string;
  /** The day on which it was asked, as `2026-11-24`. */
  readonly checked: string;
  /** Where a redirection leads. */
  readonly location?: string;
}

/** By address. */
export type LinkLock = ReadonlyMap<string, LinkState>;
