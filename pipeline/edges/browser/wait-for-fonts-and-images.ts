// The part of the page that is used; the program itself knows no DOM.
declare const document: {
  readonly fonts: Iterable<{ readonly family: string; readonly status: string }> & { readonly ready: Promise<unknown> };
  readonly images: Iterable<{ readonly currentSrc: string; decode(): Promise<void> }>;
};

/** Runs in a page: waits for the fonts and images that it uses, and gives the families and URLs of those that cannot be read. */
export async function waitForFontsAndImages(): Promise<string[]> {
  await document.fonts.ready;
  const fonts = [...document.fonts].filter((face) => face.status === "error").map((face) => face.family);
  const images = [...document.images].filter((image) => image.currentSrc !== "");
  const decoded = await Promise.allSettled(images.map((image) => image.decode()));
  const broken = images.filter((_, index) => decoded[index]?.status === "rejected").map((image) => image.currentSrc);
  return [...new Set([...fonts, ...broken])].sort();
}
