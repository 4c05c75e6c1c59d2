import type { Workspace } from "../model/workspace.ts";

/** Whether a file that was published still has its article and its locale in the workspace; `name` is the name of its job. */
export function isStillPublished(name: string, { articles, publication }: Workspace): boolean {
  const [article = "", edition = ""] = name.split(" ");
  return (articles as readonly string[]).includes(article) && publication.locales.some((locale) => locale === edition);
}
