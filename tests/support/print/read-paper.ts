import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readPrint } from "../published/read-print.ts";

/** A printed file, page by page, as pdf.js reads it. Pages count from 1; heights are CSS pixels from the top of the sheet. */
export interface Paper {
  readonly pages: readonly PaperPage[];
  /** The places of ids. */
  readonly places: ReadonlyMap<string, { readonly page: number; readonly top: number }>;
  /** Bookmarks in order, with their pages. */
  readonly bookmarks: readonly { readonly title: string; readonly page: number }[];
  /** The words in the order of the tags, page by page. */
  readonly taggedText: string;
  /** The alternative texts of pictures. */
  readonly alternatives: readonly string[];
}

export interface PaperPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PaperPiece[];
}

/** Letters that were drawn at once. */
export interface PaperPiece {
  readonly text: string;
  readonly left: number;
  /** The height of the line on which they stand. */
  readonly base: number;
  readonly size: number;
}

const pixel = 96 / 72;

/** Reads a PDF. */
export async function readPaper(bytes: Uint8Array): Promise<Paper> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const file = await task.promise;
  try {
    const pages: PaperPage[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      const [, , width = 0, height = 0] = page.view;
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item): PaperPiece[] => {
        if (!("str" in item) || item.str.trim() === "") return [];
        const [, , slant, upright, left, base] = item.transform as [number, number, number, number, number, number];
        return [{ text: item.str, left: left * pixel, base: (height - base) * pixel, size: Math.hypot(slant, upright) * pixel }];
      });
      pages.push({ width: width * pixel, height: height * pixel, pieces });
    }
    const places = new Map<string, { page: number; top: number }>();
    for (const [name, destination] of Object.entries(await file.getDestinations())) {
      const [page, , , top] = destination as [Parameters<typeof file.getPageIndex>[0], unknown, unknown, number];
      const index = await file.getPageIndex(page);
      places.set(decodeURIComponent(name), { page: index + 1, top: (pages[index]?.height ?? 0) - top * pixel });
    }
    const bookmarks: { title: string; page: number }[] = [];
    const visit = async (list: Awaited<ReturnType<typeof file.getOutline>>): Promise<void> => {
      for (const { title, dest, items } of list ?? []) {
        const [page] = (typeof dest === "string" ? await file.getDestination(dest) : dest) ?? [];
        bookmarks.push({ title, page: page === undefined ? 0 : (await file.getPageIndex(page)) + 1 });
        await visit(items);
      }
    };
    await visit(await file.getOutline());
    const { text, alternatives } = await readPrint(bytes);
    return { pages, places, bookmarks, taggedText: text, alternatives };
  } finally {
    await task.destroy();
  }
}

/** The words of a page between two heights, line by line. */
export function linesBetween({ pieces }: PaperPage, top: number, bottom: number): string[] {
  const lines = new Map<number, PaperPiece[]>();
  for (const piece of pieces) {
    if (piece.base < top || piece.base > bottom) continue;
    const base = [...lines.keys()].find((each) => Math.abs(each - piece.base) < 3) ?? piece.base;
    lines.set(base, [...(lines.get(base) ?? []), piece]);
  }
  return [...lines]
    .sort(([left], [right]) => left - right)
    .map(([, line]) =>
      line
        .sort((left, right) => left.left - right.left)
        .map(({ text }) => text)
        .join(" "),
    );
}
