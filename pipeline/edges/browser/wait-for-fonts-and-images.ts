// The part of the page that is used; the program itself knows no DOM.
declare const document: object;
declare const Document: { readonly prototype: object };

interface Fonts extends Iterable<{ readonly family: string; readonly status: string }> {
  readonly ready: Promise<unknown>;
}

type Images = Iterable<{ readonly currentSrc: string; decode(): Promise<void> }>;

/** Runs in a page: waits for the fonts and images that it uses, and gives the families and URLs of those that cannot be read. */
export async function waitForFontsAndImages(): Promise<string[]> {
  // `<img name="fonts">` makes `document.fonts` that image; the getter is out of its reach.
  const read = (name: string) => Object.getOwnPropertyDescriptor(Document.prototype, name)?.get?.call(document);
  const fonts: Fonts = read("fonts");
  const images: Images = read("images");
  await fonts.ready;
  const brokenFonts = [...fonts].filter((face) => face.status === "error").map((face) => face.family);
  const shown = [...images].filter((image) => image.currentSrc !== "");
  const decoded = await Promise.allSettled(shown.map((image) => image.decode()));
  const brokenImages = shown.filter((_, index) => decoded[index]?.status === "rejected").map((image) => image.currentSrc);
  return [...new Set([...brokenFonts, ...brokenImages])].sort();
}
