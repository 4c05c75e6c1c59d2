import type { Workspace } from "../model/workspace.ts";
import type { BuildRequest } from "./build-request.ts";

/**
 * Whether a file that was published still has its article, its locales and its format; `name` is the name of its job.
 * A build for some formats leaves the others as they are. A parallel edition that the publication does not name lasts until
 * a build of all editions.
 */
export function isStillPublished(
  name: string,
  { articles, publication }: Workspace,
  { formats, locales, parallel }: Pick<BuildRequest, "formats" | "locales" | "parallel">,
): boolean {
  const [article, edition = "", format] = name.split(" ");
  const names = edition.split("+");
  const isNamed = publication.editions.some((known) => known.join("+") === edition);
  return (
    articles.some((known) => known === article) &&
    names.every((part) => publication.locales.some((locale) => locale === part)) &&
    (names.length === 1 || isNamed || locales !== undefined || parallel !== undefined) &&
    (formats !== undefined || publication.formats.some((known) => known === format))
  );
}
