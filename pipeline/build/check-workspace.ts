import type { Checked } from "../model/diagnostic.ts";
import { CheckSession, type SessionOptions } from "./check-session.ts";

/** Everything that is wrong with a workspace; the value says whether it could be read at all, and has all articles that are named. */
export async function checkWorkspace(
  root: string,
  articles: readonly string[] | undefined,
  options: SessionOptions = {},
): Promise<Checked<boolean>> {
  const { value, diagnostics } = await new CheckSession(root, options).check(articles);
  return { value: value !== undefined, diagnostics };
}
