/** A file that the browser may ask for; anything else is refused. */
export interface VirtualFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** How a page is printed; sizes come from the page's own `@page` rules. */
export interface PrintOptions {
  readonly tagged: boolean;
  readonly outline: boolean;
}

/** A function to be run in a page; its argument and its result are JSON. */
export interface PageStep<Result = unknown> {
  /** What is called in the page, in a scope of its own. */
  readonly script: (argument: never) => Result | Promise<Result>;
  readonly argument: unknown;
}

/** What steps give, each in its place. */
export type StepResults<Steps extends readonly PageStep[]> = {
  -readonly [Index in keyof Steps]: Steps[Index] extends PageStep<infer Result> ? Result : never;
};

/** An open page that can be measured, changed and printed. Scripts of the page's own never run. */
export interface PrintPage {
  /** Runs a function in the page; its argument and its result are JSON. */
  evaluate<Argument, Result>(script: (argument: Argument) => Result | Promise<Result>, argument: Argument): Promise<Result>;
  /** Runs functions in the page one after another, on one way there and back; of those in `before` nobody wants to know what they give. */
  evaluateInTurn<const Steps extends readonly PageStep[]>(steps: Steps, before?: readonly PageStep[]): Promise<StepResults<Steps>>;
  print(options: PrintOptions): Promise<Uint8Array>;
  /** What the page asked for and did not get, sorted: addresses, or a scheme where the browser tells no more. */
  refused(): readonly string[];
  /** Files that were served and could not be used: broken fonts and pictures. */
  unreadable(): readonly string[];
  close(): Promise<void>;
}

/** A running Chromium, shared by all jobs of a run. */
export interface Browser {
  /** Such as `HeadlessChrome/156.0.8078.79`. */
  readonly version: string;
  /** Opens `start`, one of `files`, by their absolute URLs on a virtual origin: as it is printed, unless it is to be as on a screen. */
  open(files: ReadonlyMap<string, VirtualFile>, start: string, media?: "print" | "screen"): Promise<PrintPage>;
  close(): Promise<void>;
}
