import type { ReporterName } from "./report-findings.ts";

/** The options of `tetrapla check`. */
export interface CheckOptions {
  readonly root?: string;
  readonly reporter: ReporterName;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly maxWarnings?: number;
  readonly online?: boolean;
  readonly watch?: boolean;
}

/** A check that was asked for, and where its workspace is. */
export interface CheckRequest extends CheckOptions {
  readonly root: string;
  readonly articles?: readonly string[];
  /** What to type to have the mends made, while there are any. */
  readonly fixCommand?: string;
}
