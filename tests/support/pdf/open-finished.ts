import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What pdf.js reads of a finished PDF of one page. */
export interface OpenedPdf {
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  readonly language: string | null;
  readonly links: readonly { readonly url?: string; readonly dest?: string; readonly contents: string }[];
  readonly destinations: readonly string[];
  readonly pageLabels: readonly string[] | null;
  /** The structure of the page as `Role(child child)`. */
  readonly structure: string;
}

/** Opens a finished PDF with another program than its maker. */
export async function openFinished(bytes: Uint8Array): Promise<OpenedPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const file = await task.promise;
  try {
    const { info, metadata } = await file.getMetadata();
    const page = await file.getPage(1);
    const annotations = await page.getAnnotations();
    return {
      info: info as Record<string, unknown>,
      xmp: (metadata as unknown as { getRaw(): string } | null)?.getRaw() ?? "",
      language: (info as { Language?: string }).Language ?? null,
      links: annotations.map(({ url, dest, contentsObj }) => ({
        ...(url === undefined ? {} : { url }),
        ...(typeof dest === "string" ? { dest } : {}),
        contents: contentsObj.str,
      })),
      destinations: Object.keys(await file.getDestinations()),
      pageLabels: await file.getPageLabels(),
      structure: show((await page.getStructTree()) as Node),
    };
  } finally {
    await task.destroy();
  }
}

interface Node {
  readonly type?: string;
  readonly role?: string;
  readonly children?: readonly Node[];
}

function show({ type, role, children = [] }: Node): string {
  return role === undefined ? (type ?? "") : `${role}(${children.map(show).join(" ")})`;
}
