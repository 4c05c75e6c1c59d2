import { fieldPlace } from "../../../libraries/codec/field-place.ts";
import { hasField, textOf } from "../../../libraries/codec/has-field.ts";
import { emptyTitles, errorTitles } from "../../../libraries/text/generic-titles.ts";
import type { Reference } from "../../../model/reference.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** The title of an entry is its work's: no server's error, no address, not the name of the whole site or newspaper. */
export const entryTitleIsMeaningful: ArticleRule = {
  id: "entry-title-is-meaningful",
  scope: "article",
  severity: "warning",
  check({ article }) {
    return article.bibliography.entries.flatMap((entry): Finding[] => {
      const title = textOf(entry, "title");
      const found = title === undefined ? undefined : faultOf(title, entry);
      if (found === undefined) return [];
      return [
        {
          place: fieldPlace(entry, "title"),
          reason: `Unexpected ${found} \`${title}\` as the title of \`${entry.key}\`, expected the title of the work.`,
          note: "Look at the work, or at an archived copy of it, and write the title that it has there.",
          subject: entry.key,
        },
      ];
    });
  },
};

function faultOf(title: string, entry: Reference): string | undefined {
  if (isErrorOf(title, entry)) return "message of a server";
  if (isAddress(title, entry)) return "address";
  if (!isPage(entry)) return undefined;
  const words = plain(title);
  if (emptyTitles.has(words)) return "mere word";
  const wholes = ["container-title", "publisher"].map((name) => plain(textOf(entry, name)));
  return words !== "" && wholes.includes(words) ? "name of the whole" : undefined;
}

/** Whether the message is all that the title says, but for the name of the site; a book may well be called `Access Denied`. */
function isErrorOf(title: string, entry: Reference): boolean {
  const [message] = errorTitles.exec(title) ?? [];
  if (message === undefined || !(isPage(entry) || hasField(entry, "URL"))) return false;
  const parts = title.split(/\s*[|–—·»]\s*|\s+-\s+/).map(plain);
  return plain(title.replace(message, " ")) === "" || parts.includes(plain(message));
}

/** Something that was made of an address: a book may be called `Booking.com`, its page may not. */
function isAddress(title: string, entry: Reference): boolean {
  const address = title.trim();
  if (/\s/.test(address)) return false;
  if (/^https?:\/\/|^www\./i.test(address)) return true;
  return isPage(entry) && /^(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|info|edu|gov|int|eu|[a-z]{2}|рф)\/?$/iu.test(address);
}

/** Whether the work is a part of a site, a newspaper or a journal: only there the name of the whole cannot be the title. */
function isPage(entry: Reference): boolean {
  return pages.has(entry.type) || (entry.type === "document" && hasField(entry, "URL"));
}

const pages: ReadonlySet<string> = new Set(
  "webpage post post-weblog article-newspaper article-magazine article-journal article".split(" "),
);

function plain(text = ""): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]/g, "’")
    .replace(/[^\p{L}\p{M}\p{N}’/]+/gu, " ")
    .trim();
}
