/** Chromium wrote a PDF that is not of the form that finishing knows: nothing is made of it, for it could be silently wrong. */
export class UnexpectedPdf extends Error {
  override readonly name = "UnexpectedPdf";

  constructor(found: string, expected: string) {
    super(`Chromium's PDF writer changed: unexpected ${found}, expected ${expected}. Use the browser version of the last good build.`);
  }
}
