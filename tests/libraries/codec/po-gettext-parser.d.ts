declare module "gettext-parser" {
  interface GettextMessage {
    readonly msgid: string;
    readonly msgctxt?: string;
    readonly msgid_plural?: string;
    readonly msgstr: readonly string[];
    readonly comments?: { readonly translator?: string; readonly extracted?: string; readonly reference?: string; readonly flag?: string };
  }
  type GettextMessages = Readonly<Record<string, Readonly<Record<string, GettextMessage>>>>;
  export const po: {
    parse(text: string): { readonly translations: GettextMessages; readonly obsolete?: GettextMessages };
  };
}
