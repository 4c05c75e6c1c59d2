import type { ChangeClass } from "./change.ts";
import type { Place, Severity } from "./diagnostic.ts";
import type { Locale } from "./locale.ts";

/** The kinds of file that an edition is published as. */
export type FormatName = "html" | "epub" | "pdf";

/** What a release does with a passage that has no translation: stop, or show the source passage. */
export type MissingPolicy = "block" | "source";

/** What a release does with a translation of an earlier passage: show it, show it marked, show the source passage, or stop. */
export type StaleAction = "ok" | "mark" | "source" | "block";

/** That, by how far the passage has changed. */
export type StalePolicy = Readonly<Record<ChangeClass, StaleAction>>;

/** Addresses that a locale may link to instead of the source's, by the source's address; with a final `*`, all that begin so. */
export type LinkMap = Readonly<Record<string, string>>;

/** How one locale of a publication is treated. */
export interface LocalePolicy {
  /** Locales whose passages stand in for missing ones, the nearest first; the source locale always comes last. */
  readonly fallback: readonly Locale[];
  readonly missing: MissingPolicy;
  readonly stale: StalePolicy;
  readonly links: LinkMap;
  /** The share of words, from 0 to 1, whose translation must be current in every article. */
  readonly minCoverage: number;
}

/** A finding that its owner knows and accepts, with the reason. */
export interface Waiver {
  readonly rule: string;
  readonly file?: string;
  /** A text that the finding's words contain, such as a citation key. */
  readonly match?: string;
  readonly reason: string;
  readonly place: Place;
}

/** How `check --online` asks whether addresses are alive. */
export interface LinkSettings {
  /** Whether addresses of this machine and of private networks may be asked. */
  readonly allowPrivate: boolean;
  /** How many seconds one question may take. */
  readonly timeout: number;
  /** How many hosts are asked at a time. */
  readonly concurrency: number;
  /** Addresses that are never asked; `*` stands for any characters. */
  readonly ignore: readonly string[];
}

/** Who has found that the e-books are accessible, and by which measure; their owner answers for it. */
export interface AccessibilityClaim {
  readonly evaluator: string;
  /** As EPUB Accessibility 1.1 §4.2 writes it: `EPUB Accessibility 1.1 - WCAG 2.1 Level AA`. */
  readonly conformsTo: string;
  /** What gives the evaluator authority: words or an address. */
  readonly credential?: string;
  /** Address of the evaluation. */
  readonly report?: string;
}

/** The settings of `publication.yaml`. */
export interface Publication {
  /** What the whole collection is called. */
  readonly title: string;
  /** The namespace of every identifier: a URL or a `urn:`. */
  readonly identifier: string;
  readonly source: Locale;
  /** All locales of the workspace, the source first, then by name. */
  readonly locales: readonly Locale[];
  readonly policies: ReadonlyMap<Locale, LocalePolicy>;
  readonly publisher?: string;
  /** Where the output will live on the web, ending in `/`. */
  readonly baseUrl?: string;
  readonly theme: string;
  /** Where `publication.yaml` names the theme. */
  readonly themePlace: Place;
  readonly formats: readonly FormatName[];
  /** Parallel editions: the locales of each, in their order. */
  readonly editions: readonly (readonly [Locale, Locale, ...Locale[]])[];
  readonly paper: PaperName;
  readonly print: PrintSettings;
  readonly severities: Readonly<Record<string, Severity | "off">>;
  /** Where the publication names each rule whose severity it sets. */
  readonly severityPlaces?: ReadonlyMap<string, Place>;
  readonly waivers: readonly Waiver[];
  readonly links: LinkSettings;
  readonly accessibility?: AccessibilityClaim;
}

export type PaperName = "A4" | "A5" | "Letter";

/** Where explanatory notes are printed: at the foot of the page that calls them, or all at the end. */
export type NotePlacement = "foot" | "end";

/** How the PDF of an article is set. */
export interface PrintSettings {
  /** Millimetres; a side that is absent is the paper's own. `inner` is the side of the spine. */
  readonly margins: {
    readonly top?: number | undefined;
    readonly bottom?: number | undefined;
    readonly inner?: number | undefined;
    readonly outer?: number | undefined;
  };
  /** Millimetres that a binding or punched holes take of the inner margin. */
  readonly binding: number;
  readonly notes: NotePlacement;
  readonly hyphenation: boolean;
  readonly runningHeads: boolean;
  /** Seconds that one step of the browser may take. */
  readonly timeLimit: number;
}
