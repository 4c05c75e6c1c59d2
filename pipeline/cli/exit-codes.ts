/** What the command line's exit codes mean. */
export const exitCodes = {
  fine: 0,
  /** Integrity errors, stale passages beyond the policy, failed judges. */
  findings: 1,
  /** The run itself failed: usage, unreadable input, no browser. */
  failed: 2,
} as const;
