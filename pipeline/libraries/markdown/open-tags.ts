import type { HtmlToken } from "./html-tokens.ts";

export type OpenTag = Extract<HtmlToken, { type: "open" }>;

/** The tags of HTML elements that are open, found by name in constant time. */
export class OpenTags {
  private readonly byName = new Map<string, OpenTag[]>();

  add(tag: OpenTag): void {
    const tags = this.byName.get(tag.name);
    if (tags === undefined) this.byName.set(tag.name, [tag]);
    else tags.push(tag);
  }

  /** Takes the last open tag of a name. */
  take(name: string): OpenTag | undefined {
    return this.byName.get(name)?.pop();
  }

  /** The innermost open tag of some names. */
  last(names: readonly string[]): OpenTag | undefined {
    const lasts = names.flatMap((name) => this.byName.get(name)?.at(-1) ?? []);
    return lasts.reduce<OpenTag | undefined>((found, tag) => (found === undefined || tag.start > found.start ? tag : found), undefined);
  }

  /** All open tags of some names. */
  of(names: readonly string[]): readonly OpenTag[] {
    return names.flatMap((name) => this.byName.get(name) ?? []);
  }
}
