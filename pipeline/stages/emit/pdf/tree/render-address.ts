import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Labels } from "../../../../libraries/locale/labels.ts";
import type { Document } from "../../../../model/document.ts";
import type { EmitContext } from "../../format.ts";

/** Where the article, or at least the publication, is on the web; nothing when the publication says no address. */
export function addressOf({ edition, article }: Document, { publication, formats }: EmitContext): string | undefined {
  const { baseUrl } = publication;
  if (baseUrl === undefined) return undefined;
  // What else lies in the output folder today does not matter: the page will be there.
  const hasPage = publication.formats.includes("html") || formats.includes("html");
  return hasPage ? new URL(`${edition}/${article}.html`, baseUrl).href : baseUrl;
}

/** An address in words and as a QR code, which a telephone takes from the paper. */
export async function renderAddress(address: string, labels: Labels): Promise<Element> {
  // Loaded here, because most publications that are printed at home have no address.
  const { renderQrCode } = await import("./render-qr-code.ts");
  return h("div", { className: ["address"] }, [
    renderQrCode(address, labels("addressCode", { address })),
    h("p", [
      h("span", { className: ["address-label"] }, labels("webAddress")),
      h("br"),
      h("a", { href: address }, breakable(readable(address))),
    ]),
  ]);
}

/** Without the scheme, and in its own letters. */
function readable(address: string): string {
  return decode(address.replace(/^https?:\/\//, "").replace(/\/$/, ""));
}

/** Lines may end before a stroke. */
function breakable(address: string): ElementContent[] {
  return address.split("/").flatMap((part, index): ElementContent[] => {
    const text: ElementContent = { type: "text", value: index === 0 ? part : `/${part}` };
    return index === 0 ? [text] : [h("wbr"), text];
  });
}

function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
