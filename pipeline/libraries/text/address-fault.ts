import { nearMiss } from "../markdown/near-miss.ts";

/** Why an address leads nowhere. */
export interface AddressFault {
  readonly reason: string;
  /** What was probably meant. */
  readonly expected?: string;
  /** Whether that needs no judgement. */
  readonly isSure?: boolean;
  readonly note: string;
}

/** The schemes of links that an edition has; others are shown as mere words. */
const schemes = ["https", "http", "mailto", "tel", "doi"];

/** What is wrong with the address of a link; nothing with `#id` and with paths, which are another question. */
export function findAddressFault(url: string): AddressFault | undefined {
  if (url.trim() === "" || url === "#")
    return { reason: "Unexpected link without an address, expected one.", note: "Write the address between the parentheses." };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1];
  if (scheme === undefined) return withoutScheme(url);
  switch (scheme.toLowerCase()) {
    case "http":
    case "https":
      return webFault(url);
    case "mailto":
      if (/^mailto:(?:[^\s@?]+@[^\s@?]+|\?)/i.test(url)) return undefined;
      return {
        reason: `Unexpected \`${url}\`, expected an e-mail address such as \`mailto:name@example.org\`.`,
        note: "Complete the address.",
      };
    case "tel":
      if (/^tel:\+?[\d().*#-]*\d[\d().*#-]*(?:;\S*)?$/i.test(url)) return undefined;
      return {
        reason: `Unexpected \`${url}\`, expected a telephone number such as \`tel:+49-30-123456\`.`,
        note: "Write digits and hyphens.",
      };
    case "doi":
      if (/^doi:10\.\d{4,9}\/\S+$/i.test(url)) return undefined;
      return { reason: `Unexpected \`${url}\`, expected a DOI such as \`doi:10.1000/182\`.`, note: "Correct the DOI." };
    default:
      return strangeScheme(url, scheme);
  }
}

function withoutScheme(url: string): AddressFault | undefined {
  if (url.startsWith("#")) return undefined;
  const slip = /^(https?)\/+(?=[^/])/i.exec(url);
  if (slip !== null) return sure(url, `${slip[1]}://${url.slice(slip[0].length)}`);
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(url)) return sure(url, `mailto:${url}`);
  if (/^www\.[^/]+\./i.test(url)) return sure(url, `https://${url}`);
  if (/^\/\/[^/]+\./.test(url)) return sure(url, `https:${url}`);
  return undefined;
}

function sure(url: string, expected: string): AddressFault {
  return { reason: `Unexpected address \`${url}\`, expected \`${expected}\`.`, expected, isSure: true, note: `Write \`${expected}\`.` };
}

function webFault(url: string): AddressFault | undefined {
  const slashes = /^(https?):(?!\/\/[^/\\])[/\\]*/i.exec(url);
  if (slashes !== null) {
    const expected = `${slashes[1]}://${url.slice(slashes[0].length)}`;
    if (expected.endsWith("//") || !URL.canParse(expected)) return noHost(url);
    return {
      reason: `Unexpected \`${slashes[0]}\`, expected \`${slashes[1]}://\`.`,
      expected,
      isSure: true,
      note: `Write \`${expected}\`.`,
    };
  }
  if (!URL.canParse(url) || /^https?:\/\/(?:[^/?#]*@)?(?:\.|[^/?#]*\.\.)/i.test(url)) return noHost(url);
  const strange = /\s|\\|%(?![\da-f]{2})/i.exec(url)?.[0];
  if (strange === undefined) return undefined;
  const expected = url
    .replace(/\s/g, encodeURIComponent)
    .replace(/\\/g, "/")
    .replace(/%(?![\da-f]{2})/gi, "%25");
  return { reason: `Unexpected \`${strange}\` in an address, expected \`${expected}\`.`, expected, note: `Write \`${expected}\`.` };
}

function noHost(url: string): AddressFault {
  return {
    reason: `Unexpected address \`${url}\`, expected one with the name of a host, such as \`https://example.org/\`.`,
    note: "Correct the address.",
  };
}

function strangeScheme(url: string, scheme: string): AddressFault {
  if (/^[^:/]+\.[^:/]+:\d+(?:\/|$)/.test(url)) return sure(url, `https://${url}`);
  const meant = scheme.length < 3 ? undefined : nearMiss(scheme, schemes);
  const rest = url.slice(scheme.length + 1);
  const list = "`https:`, `http:`, `mailto:`, `tel:` or `doi:`";
  const reason = `Unexpected \`${scheme}:\` in the address \`${url}\`, expected ${list}.`;
  if (meant !== undefined) return { reason, expected: `${meant}:${rest}`, note: `Did you mean \`${meant}:${rest}\`?` };
  return { reason, note: "Use an address on the web: an edition shows other links as mere words." };
}
