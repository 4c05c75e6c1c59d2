import { fieldPlace } from "../../../libraries/codec/field-place.ts";
import { textOf } from "../../../libraries/codec/has-field.ts";
import { nearMiss } from "../../../libraries/markdown/near-miss.ts";
import { type AddressFault, findAddressFault } from "../../../libraries/text/address-fault.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every address of an entry is one on the web, and well formed. */
export const entryUrlIsValid: ArticleRule = {
  id: "entry-url-is-valid",
  scope: "article",
  severity: "error",
  check({ article }) {
    return article.bibliography.entries.flatMap((entry) =>
      ["URL", "archive-url"].flatMap((name): Finding[] => {
        const url = textOf(entry, name);
        const fault = url === undefined ? undefined : faultOf(url);
        return url === undefined || fault === undefined ? [] : [describe(url, fault, fieldPlace(entry, name))];
      }),
    );
  },
};

function faultOf(url: string): AddressFault | undefined {
  const enclosed = /^<\s*(\S+)\s*>$/.exec(url)?.[1];
  if (enclosed !== undefined)
    return {
      reason: `Unexpected \`<\` and \`>\` around \`${enclosed}\`, expected the address alone.`,
      expected: enclosed,
      isSure: true,
      note: "Remove both.",
    };
  const [, twice] = /^https?:\/\/((?:https?:\/*|www\.https?:\/*)\S+)$/i.exec(url) ?? [];
  if (twice !== undefined)
    return { reason: `Unexpected second scheme in the address \`${url}\`, expected one.`, expected: twice, note: "Remove the first one." };
  if (/^https?:\/\/\S+\s+\S*:?\/\//i.test(url))
    return {
      reason: `Unexpected second address in \`${url}\`, expected one.`,
      note: "Keep the address that was read; a copy in an archive is the `archive-url`.",
    };
  if (/^https?:/i.test(url)) return findAddressFault(url) ?? hostFault(url);
  const scheme = /^([a-z][a-z0-9+-]*):(?!\d+(?:\/|$))/i.exec(url)?.[1];
  return scheme === undefined ? withoutScheme(url) : otherScheme(url, scheme);
}

function withoutScheme(url: string): AddressFault {
  const isHost = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#:]|$)/u.test(url);
  const reason = `Unexpected address \`${url}\`, expected one that begins with \`https://\` or \`http://\`.`;
  if (!isHost) return { reason, note: "Write the whole address." };
  return { reason, expected: `https://${url}`, note: `Write \`https://${url}\`, if it leads there.` };
}

function otherScheme(url: string, scheme: string): AddressFault {
  const reason = `Unexpected \`${scheme}:\` in the address \`${url}\`, expected \`https:\` or \`http:\`.`;
  const meant = scheme.length < 3 ? undefined : nearMiss(scheme, ["https", "http"]);
  const expected = meant === undefined ? undefined : `${meant}://${url.slice(scheme.length + 1).replace(/^\/*/, "")}`;
  if (expected !== undefined) return { reason, expected, note: `Did you mean \`${expected}\`?` };
  if (scheme.toLowerCase() === "doi") return { reason, note: "Move it to the field `DOI`, without `doi:`." };
  return { reason, note: "Write the address of the page that was read." };
}

/** A host on the web has a domain: `intranet` leads somewhere in one office only. */
function hostFault(url: string): AddressFault | undefined {
  const { hostname, username, password } = new URL(url);
  if (username !== "" || password !== "")
    return {
      reason: `Unexpected user name in the address \`${url}\`, expected none.`,
      note: "Remove what stands before the `@`: readers would see it.",
    };
  if (hostname.includes(".") || hostname.startsWith("[")) return undefined;
  return {
    reason: `Unexpected host \`${hostname}\` in the address \`${url}\`, expected one with a domain, such as \`example.org\`.`,
    note: "Correct the address.",
  };
}

function describe(url: string, { reason, expected, isSure, note }: AddressFault, place: Place): Finding {
  const start = place.position?.start.offset;
  const end = place.position?.end.offset;
  // Only where nothing but the address stands, without quotes or braces.
  const isWhole = start !== undefined && end !== undefined && end - start === url.length;
  return {
    place,
    reason,
    ...(expected === undefined ? {} : { expected: [expected] }),
    note,
    ...(isSure === true && expected !== undefined && isWhole
      ? { fix: { title: `Write \`${expected}\``, edits: [{ file: place.file, start, end, text: expected }] } }
      : {}),
  };
}
