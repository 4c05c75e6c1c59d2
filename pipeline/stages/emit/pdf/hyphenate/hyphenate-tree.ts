import type { Element, ElementContent, Root } from "hast";
import { createDivider, type Divider } from "./create-divider.ts";
import { divideText } from "./divide-text.ts";

/** Elements whose words stay whole: headings, code, pictures, formulas, contents and what is no text. */
const whole: ReadonlySet<string> = new Set(
  "h1 h2 h3 h4 h5 h6 code pre kbd samp var math svg style script title nav header thead th rt template".split(" "),
);

/** Elements that need it where letters are large and a table has many columns. */
const heads: ReadonlySet<string> = new Set(["thead", "th"]);

/** Elements that do not interrupt a sentence. */
const inline: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo cite del dfn em i ins mark q s small span strong sub sup time u wbr".split(" "),
);

/** Puts soft hyphens into the words of a tree, by the patterns of each passage's language; into the heads of tables if asked. */
export function hyphenateTree(root: Root, dividesHeads = false): Root {
  const dividers = new Map<string, Divider | undefined>();
  for (const language of languagesIn(root.children, new Set())) dividers.set(language, createDivider(language));
  return { ...root, children: new Hyphenation(dividers, dividesHeads).visit(root.children, "") };
}

function languagesIn(children: readonly Root["children"][number][], found: Set<string>): Set<string> {
  for (const child of children) {
    if (child.type !== "element") continue;
    const language = languageOf(child);
    if (language !== undefined) found.add(language);
    languagesIn(child.children, found);
  }
  return found;
}

/** The language of an element without private subtags, which only say how it is tagged. */
function languageOf({ properties }: Element): string | undefined {
  const { lang } = properties;
  return typeof lang === "string" ? lang.replace(/-x-.*$/i, "") : undefined;
}

function isWhole({ tagName, properties }: Element, dividesHeads: boolean): boolean {
  return (
    (whole.has(tagName) && !(dividesHeads && heads.has(tagName))) ||
    properties["translate"] === "no" ||
    [properties.className ?? []].flat().includes("editor-mark")
  );
}

class Hyphenation {
  private readonly dividers: ReadonlyMap<string, Divider | undefined>;
  /** The text of the sentence so far, as far as it tells whether another begins. */
  private before = "";

  private readonly dividesHeads: boolean;

  constructor(dividers: ReadonlyMap<string, Divider | undefined>, dividesHeads: boolean) {
    this.dividers = dividers;
    this.dividesHeads = dividesHeads;
  }

  visit<Child extends Root["children"][number] | ElementContent>(children: readonly Child[], language: string): Child[] {
    return children.map((child) => {
      if (child.type === "text") return { ...child, value: this.divide(child.value, language) };
      if (child.type !== "element" || isWhole(child, this.dividesHeads)) return child;
      const isInline = inline.has(child.tagName);
      if (!isInline) this.before = "";
      const divided = { ...child, children: this.visit(child.children, languageOf(child) ?? language) };
      if (!isInline) this.before = "";
      return divided;
    });
  }

  private divide(text: string, language: string): string {
    const divider = this.dividers.get(language);
    const startsSentence = this.before.trim() === "" || /[.!?…:]\W*$/u.test(this.before);
    const divided = divider === undefined ? text : divideText(text, divider, language, startsSentence);
    this.before = (this.before + text).slice(-8);
    return divided;
  }
}
