import type { XmlAttribute, XmlElement, XmlNode, XmlProblem, XmlText } from "./xml.ts";
import { resolveXmlReferences, XmlFailure } from "./xml-references.ts";

/** No file of a translator's is as large. */
const mostCharacters = 64 * 1024 * 1024;
/** Nor are its elements nested as deeply. */
const deepest = 200;

/** An element that is not closed yet. */
interface OpenElement {
  readonly name: string;
  readonly written: string;
  readonly start: number;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlNode[];
}

const nameStart = String.raw`[:_\p{L}]`;
const namePattern = new RegExp(String.raw`${nameStart}[\p{L}\p{M}\p{N}:_.\-\u00B7]*`, "uy");

/**
 * Reads a well-formed XML 1.0 document as its root element, with the place of everything; comments and processing
 * instructions are left out. Nothing is expanded and nothing is fetched: a document type with declarations of its own is
 * refused, and so is any reference to an entity but the five that XML has.
 */
export function parseXml(text: string): { readonly root: XmlElement } | { readonly problem: XmlProblem } {
  try {
    if (text.length > mostCharacters) throw new XmlFailure(0, 0, "file of this size", "at most 64 million characters", "Divide the file.");
    return { root: new Reader(text).readDocument() };
  } catch (error) {
    if (error instanceof XmlFailure) return { problem: error.problem };
    throw error;
  }
}

class Reader {
  private readonly text: string;
  private readonly open: OpenElement[] = [];
  private root: XmlElement | undefined;
  private at = 0;

  constructor(text: string) {
    this.text = text;
    if (text.startsWith("\uFEFF")) this.at = 1;
  }

  readDocument(): XmlElement {
    while (this.at < this.text.length) this.readNext();
    const left = this.open.at(-1);
    if (left !== undefined)
      this.fail(left.start, left.start + 1 + left.written.length, `element \`${left.written}\` without an end`, `\`</${left.written}>\``);
    if (this.root === undefined) this.fail(0, 0, "absence of an element", "an XML document");
    return this.root;
  }

  private readNext(): void {
    const { text, at } = this;
    if (text[at] !== "<") this.readCharacters();
    else if (text.startsWith("<!--", at)) this.skip("<!--", "-->", "comment");
    else if (text.startsWith("<![CDATA[", at)) this.readCdata();
    else if (text.startsWith("<?", at)) this.skip("<?", "?>", "processing instruction");
    else if (text.startsWith("<!DOCTYPE", at)) this.skipDoctype();
    else if (text.startsWith("</", at)) this.readEnd();
    else this.readStart();
  }

  private readCharacters(): void {
    const found = this.text.indexOf("<", this.at);
    const end = found < 0 ? this.text.length : found;
    this.addText(this.at, end, resolveXmlReferences(this.text, this.at, end));
    this.at = end;
  }

  private readCdata(): void {
    const { at } = this;
    this.skip("<![CDATA[", "]]>", "CDATA section");
    this.addText(at, this.at, this.text.slice(at + "<![CDATA[".length, this.at - "]]>".length).replace(/\r\n?/g, "\n"));
  }

  private addText(start: number, end: number, value: string): void {
    const parent = this.open.at(-1);
    if (parent !== undefined) parent.children.push({ type: "text", text: value, start, end } satisfies XmlText);
    else if (value.trim() !== "") {
      const from = start + this.text.slice(start, end).search(/\S/);
      this.fail(from, from + 1, "text outside any element", "one element that holds everything");
    }
  }

  private skip(opening: string, closing: string, what: string): void {
    const end = this.text.indexOf(closing, this.at + opening.length);
    if (end < 0) this.fail(this.at, this.at + opening.length, `${what} without an end`, `\`${closing}\``);
    this.at = end + closing.length;
  }

  /** Tools write `<!DOCTYPE tmx SYSTEM "tmx14.dtd">`; what it names is of no interest, and is never opened. */
  private skipDoctype(): void {
    const pattern = /<!DOCTYPE\s+[^\s[\]<>"']+(?:\s+(?:PUBLIC\s*(?:"[^"]*"|'[^']*')|SYSTEM)\s*(?:"[^"]*"|'[^']*'))?\s*>/y;
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null || this.root !== undefined || this.open.length > 0)
      this.fail(
        this.at,
        this.at + 9,
        "document type with declarations",
        "none, since entities could mean anything",
        "Remove the document type.",
      );
    this.at += found[0].length;
  }

  private readEnd(): void {
    const start = this.at;
    this.at += 2;
    const written = this.readName("the name of an element");
    this.skipSpace();
    if (this.text[this.at] !== ">") this.failHere("`>`");
    this.at++;
    const opened = this.open.pop();
    if (opened?.written !== written) {
      const expected = opened === undefined ? "no more elements" : `\`</${opened.written}>\``;
      this.fail(start, this.at, `\`</${written}>\``, expected);
    }
    this.close(opened);
  }

  private readStart(): void {
    const start = this.at++;
    const written = this.readName("the name of an element");
    if (this.root !== undefined) this.fail(start, this.at, `second element \`${written}\``, "one element that holds everything");
    const attributes = this.readAttributes();
    const isEmpty = this.text[this.at] === "/";
    if (isEmpty) this.at++;
    if (this.text[this.at] !== ">") this.failHere("`>`");
    this.at++;
    const element: OpenElement = { name: localName(written), written, start, attributes, children: [] };
    if (isEmpty) this.close(element);
    else if (this.open.length === deepest) this.fail(start, this.at, `element at depth ${deepest + 1}`, `at most ${deepest}`);
    else this.open.push(element);
  }

  private close({ name, start, attributes, children }: OpenElement): void {
    const element: XmlElement = { type: "element", name, attributes, children, start, end: this.at };
    const parent = this.open.at(-1);
    if (parent === undefined) this.root = element;
    else parent.children.push(element);
  }

  private readAttributes(): XmlAttribute[] {
    const found: XmlAttribute[] = [];
    const names = new Set<string>();
    for (;;) {
      const hadSpace = this.skipSpace();
      const char = this.text[this.at];
      if (char === ">" || char === "/" || char === undefined) return found;
      if (!hadSpace) this.failHere("a space before the attribute");
      const start = this.at;
      const written = this.readName("the name of an attribute");
      if (names.has(written)) this.fail(start, this.at, `second attribute \`${written}\``, "each once");
      names.add(written);
      this.skipSpace();
      if (this.text[this.at] !== "=") this.failHere("`=`");
      this.at++;
      this.skipSpace();
      const value = this.readQuoted();
      const isDeclaration = written === "xmlns" || written.startsWith("xmlns:");
      if (!isDeclaration) found.push({ name: written.startsWith("xml:") ? written : localName(written), value, start, end: this.at });
    }
  }

  private readQuoted(): string {
    const quote = this.text[this.at];
    if (quote !== '"' && quote !== "'") this.failHere("a quotation mark");
    const start = this.at + 1;
    const end = this.text.indexOf(quote, start);
    if (end < 0) this.fail(this.at, start, "quotation mark without a second one", `\`${quote}\``);
    const less = this.text.slice(start, end).indexOf("<");
    if (less >= 0) this.fail(start + less, start + less + 1, "`<` in an attribute", "`&lt;`");
    this.at = end + 1;
    return resolveXmlReferences(this.text, start, end, true);
  }

  private readName(expected: string): string {
    namePattern.lastIndex = this.at;
    const [name] = namePattern.exec(this.text) ?? [];
    if (name === undefined) this.failHere(expected);
    this.at += name.length;
    return name;
  }

  private skipSpace(): boolean {
    const start = this.at;
    while (/[ \t\r\n]/.test(this.text[this.at] ?? "x")) this.at++;
    return this.at > start;
  }

  private failHere(expected: string): never {
    const char = this.text[this.at];
    this.fail(this.at, this.at + (char === undefined ? 0 : 1), char === undefined ? "end of the file" : `\`${char}\``, expected);
  }

  private fail(
    start: number,
    end: number,
    what: string,
    expected: string,
    note = "Save the file again in the tool that it comes from.",
  ): never {
    throw new XmlFailure(start, end, what, expected, note);
  }
}

function localName(written: string): string {
  return written.slice(written.indexOf(":") + 1);
}
