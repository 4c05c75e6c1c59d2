import { destinationPlace } from "../../../libraries/markdown/destination-place.ts";
import { linkAddresses } from "../../../libraries/markdown/link-addresses.ts";
import { type AddressFault, findAddressFault } from "../../../libraries/text/address-fault.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every link has an address that a browser, a mail program or a telephone understands. */
export const linkUrlIsValid: ArticleRule = {
  id: "link-url-is-valid",
  scope: "article",
  severity: "error",
  supersedes: ["link-has-text", "link-target-exists"],
  check({ article }) {
    const { tree, file } = article;
    return linkAddresses(tree).flatMap((node): Finding[] => {
      const fault = findAddressFault(node.url);
      if (fault === undefined) return [];
      const place = destinationPlace(node, file);
      const { reason, expected, note } = fault;
      return [
        {
          place,
          reason,
          ...(expected === undefined ? {} : { expected: [expected] }),
          note,
          ...fixOf(fault, node.url, file.text, place),
          subject: `link ${node.position?.start.offset}`,
        },
      ];
    });
  },
};

function fixOf({ expected, isSure }: AddressFault, url: string, text: string, { file, position }: Finding["place"]): Pick<Finding, "fix"> {
  const start = position?.start.offset;
  const end = position?.end.offset;
  // What is written with escapes is left to its author.
  if (!isSure || expected === undefined || start === undefined || end === undefined || text.slice(start, end) !== url) return {};
  return { fix: { title: `Write \`${expected}\``, edits: [{ file, start, end, text: expected }] } };
}
