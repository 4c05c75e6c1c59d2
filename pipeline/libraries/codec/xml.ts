/** A span of a text, in offsets of UTF-16 code units. */
export interface XmlRange {
  readonly start: number;
  readonly end: number;
}

export interface XmlAttribute extends XmlRange {
  readonly name: string;
  /** With its references resolved, and line breaks and tabs as spaces, as XML 1.0 §3.3.3 wants them. */
  readonly value: string;
}

/** Characters, whether they were written as they are, as references or as CDATA. */
export interface XmlText extends XmlRange {
  readonly type: "text";
  readonly text: string;
}

export interface XmlElement extends XmlRange {
  readonly type: "element";
  /** Without the prefix of its namespace. */
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | XmlText;

/** Why a text is no XML document that anybody should read. */
export interface XmlProblem extends XmlRange {
  /** "Unexpected X, expected Y." */
  readonly reason: string;
  /** One action that mends it. */
  readonly note: string;
}

/** The value of an element's attribute; nothing when it is absent. `xml:` belongs to the name, other prefixes do not. */
export function xmlAttribute({ attributes }: XmlElement, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

/** The elements among an element's children that have a name. */
export function xmlChildren({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child): child is XmlElement => child.type === "element" && child.name === name);
}

/** All characters of an element, at any depth. */
export function xmlText({ children }: XmlElement): string {
  return children.map((child) => (child.type === "text" ? child.text : xmlText(child))).join("");
}
