/** What a reading system made of a book. */
export interface ReaderReport {
  readonly title: string;
  readonly language: string;
  /** How many lines its contents, page list and landmarks have. */
  readonly entries: number;
  /** Those of them that lead nowhere. */
  readonly unresolved: readonly string[];
  readonly sections: readonly {
    readonly href: string;
    readonly characters: number;
    readonly pictures: number;
    readonly brokenPictures: number;
  }[];
  /** Calls of notes and of references, and what they lead to. */
  readonly notes: readonly { readonly role: string; readonly href: string; readonly isFound: boolean; readonly characters: number }[];
  /** Notes that it was made to show over the text. */
  readonly popups: readonly { readonly role: string; readonly type: string; readonly characters: number }[];
  /** What its console said, and what it asked for in vain. */
  readonly errors: readonly string[];
}
