import { basename, join, relative, resolve } from "node:path";
import { addLocale, initWorkspace } from "../build/init-workspace.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";

/** `tetrapla init` */
export async function runInit(dir: string | undefined, options: { readonly locale?: string; readonly source: string }): Promise<number> {
  for (const tag of [options.locale, options.source]) {
    if (tag !== undefined && !isCanonical(tag)) throw new Error(`Unexpected locale ${tag}, expected a language tag such as de or pt-BR.`);
  }
  const root = options.locale === undefined ? resolve(dir ?? ".") : findRoot(dir);
  const made =
    options.locale === undefined ? await initWorkspace(root, basename(root), options.source) : await addLocale(root, options.locale);
  for (const path of made) console.log(relative(process.cwd(), join(root, path)));
  const where = relative(process.cwd(), root);
  const rootFlag = where === "" ? "" : ` --root ${where}`;
  console.error(
    options.locale === undefined
      ? `Next: tetrapla build${rootFlag}`
      : `Next: fill in the labels and conventions, then tetrapla sync${rootFlag}`,
  );
  return exitCodes.fine;
}

function isCanonical(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
