/** A piece of raw HTML as a browser reads it: a tag, a comment, other markup, or words. Offsets are within the text read. */
export type HtmlToken =
  | {
      readonly type: "open";
      readonly name: string;
      readonly attributes: readonly HtmlAttribute[];
      readonly start: number;
      readonly end: number;
    }
  | { readonly type: "close"; readonly name: string; readonly start: number; readonly end: number }
  /** `isClosed` is false for what swallows the rest of the text. */
  | { readonly type: "comment" | "markup"; readonly isClosed: boolean; readonly start: number; readonly end: number }
  | { readonly type: "words"; readonly start: number; readonly end: number };

export interface HtmlAttribute {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Elements whose content is no HTML. */
const rawElements = new Set(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext"]);

/** Reads raw HTML, in one pass. */
export function readHtmlTokens(source: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  for (let index = 0; index < source.length; ) {
    const token = readMarkup(source, index) ?? readTag(source, index) ?? readWords(source, index);
    tokens.push(token);
    index = token.end;
    if (token.type === "open" && rawElements.has(token.name)) {
      const closing = findClosing(source, token.name, index);
      if (closing > index) tokens.push({ type: "words", start: index, end: closing });
      index = closing;
    }
  }
  return tokens;
}

function readMarkup(source: string, start: number): HtmlToken | undefined {
  const opening = matchAt(/<!--(?=-?>)|<!--|<!\[CDATA\[|<[!?]/y, source, start);
  if (opening === undefined) return undefined;
  const closing = opening.startsWith("<!--") ? "-->" : opening === "<![CDATA[" ? "]]>" : opening === "<?" ? "?>" : ">";
  // `<!-->` and `<!--->` are whole comments.
  const from = opening === "<!--" && /^-?>/.test(source.slice(start + 4, start + 6)) ? start + 2 : start + opening.length;
  const found = source.indexOf(closing, from);
  const end = found < 0 ? source.length : found + closing.length;
  return { type: opening.startsWith("<!--") ? "comment" : "markup", isClosed: found >= 0, start, end };
}

function readTag(source: string, start: number): HtmlToken | undefined {
  const opening = matchAt(/<\/?[A-Za-z][^\s/>]*/y, source, start);
  if (opening === undefined) return undefined;
  const isClosing = opening.startsWith("</");
  const name = opening.slice(isClosing ? 2 : 1).toLowerCase();
  const attributes: HtmlAttribute[] = [];
  let index = start + opening.length;
  for (;;) {
    index += matchAt(/[\s/]+/y, source, index)?.length ?? 0;
    if (source.charAt(index) === ">" || index >= source.length) break;
    const attribute = matchAt(/[^\s/>][^\s/>=]*/y, source, index) ?? source.charAt(index);
    const value = matchAt(/\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s>]*)/y, source, index + attribute.length) ?? "";
    attributes.push({ name: attribute.toLowerCase(), start: index, end: index + attribute.length + value.length });
    index += attribute.length + value.length;
  }
  const end = Math.min(index + 1, source.length);
  return isClosing ? { type: "close", name, start, end } : { type: "open", name, attributes, start, end };
}

function readWords(source: string, start: number): HtmlToken {
  const next = source.indexOf("<", start + 1);
  return { type: "words", start, end: next < 0 ? source.length : next };
}

function findClosing(source: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  closing.lastIndex = from;
  return closing.exec(source)?.index ?? source.length;
}

function matchAt(pattern: RegExp, source: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(source)?.[0];
}
