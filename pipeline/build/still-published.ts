import type { Workspace } from "../model/workspace.ts";
import type { BuildRequest } from "./build-request.ts";

/**
 * Whether a file that was published still has its article, its locale and its format; `name` is the name of its job.
 * A build for some formats leaves the others as they are.
 */
export function isStillPublished(name: string, { articles, publication }: Workspace, { formats }: Pick<BuildRequest, "formats">): boolean {
  const [article, edition, format] = name.split(" ");
  return (
    articles.some((known) => known === article) &&
    publication.locales.some((locale) => locale === edition) &&
    (formats !== undefined || publication.formats.some((known) => known === format))
  );
}
