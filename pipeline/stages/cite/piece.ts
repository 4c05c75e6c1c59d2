/** The language of a text that is not in the edition's, as attributes of its element. */
export interface LanguageAttributes {
  readonly lang: string;
  readonly dir?: "ltr" | "rtl";
}

/** A stretch of a reference that is being put together. */
export type Piece =
  /** Text of a template: its marks give way where a value brings its own. */
  | { readonly kind: "formula"; readonly text: string }
  /** A quotation mark: what it encloses is seen through it. */
  | { readonly kind: "quote"; readonly text: string }
  | {
      readonly kind: "value";
      readonly text: string;
      /** Whether it is the title of a work. */
      readonly isWork?: boolean;
      readonly language?: LanguageAttributes;
      /** Whether it begins with a capital at the beginning of a sentence. */
      readonly isWords?: boolean;
    }
  | { readonly kind: "address"; readonly text: string; readonly href?: string };
