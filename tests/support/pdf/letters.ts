import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Everything that pdf.js finds written in a PDF, page by page, without spaces and soft hyphens. */
export async function letters(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const file = await task.promise;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      const { items } = await (await file.getPage(number)).getTextContent();
      pages.push(
        items
          .map((item) => ("str" in item ? item.str : ""))
          .join("")
          .replace(/[\s\u00AD\u200B\u2060]+/g, ""),
      );
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
