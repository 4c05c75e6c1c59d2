import { readFileSync } from "node:fs";
import { join } from "node:path";
import { copySample } from "../sample-build.ts";
import { type SharedBuild, sharedBuild } from "../shared-build.ts";
import { frontMatter } from "../workspace-files.ts";
import { hardArticle, parallelWorkspace, prose, translateHard } from "./parallel-workspace.ts";

/** A text that is built in several languages side by side. */
export interface ParallelText {
  readonly title: "the sample" | "the hard text" | "300 rows";
  readonly article: string;
  /** The editions in one language that are built beside. */
  readonly locales: readonly string[];
  readonly editions: readonly string[];
}

/** This repository's own text in several languages side by side. */
export const parallelSample: ParallelText = {
  title: "the sample",
  article: "csto",
  locales: ["en", "ru", "de", "fr"],
  editions: ["en+ru", "de+fr", "en+ru+de+fr"],
};
const hard: ParallelText = {
  title: "the hard text",
  article: "text",
  locales: ["en", "de", "ar"],
  editions: ["en+de", "en+ar", "ar+en+de"],
};
const rows: ParallelText = { title: "300 rows", article: "text", locales: ["en", "de"], editions: ["en+de"] };

/** What parallel editions are judged by: this repository's own text, one with all that is hard, and a long one. */
export const parallelTexts: readonly ParallelText[] = [parallelSample, hard, rows];

/** Each parallel edition with its text. */
export const parallelEditions: readonly { readonly text: ParallelText; readonly edition: string; readonly name: string }[] =
  parallelTexts.flatMap((text) => text.editions.map((edition) => ({ text, edition, name: `${edition} of ${text.title}` })));

/** A text in all its editions and formats, built once for all test files of a run: only to be read. */
export async function parallelBuild(text: ParallelText): Promise<SharedBuild> {
  const { title } = text;
  const built = await sharedBuild(`parallel-${title.replaceAll(" ", "-")}`, (root) => prepareText(title, root), parallelFlags(text));
  if (built.run.code !== 0) throw new Error(`${title} does not build:\n${built.run.stderr}`);
  return built;
}

/** How the command line is told which editions of a text to build. */
export function parallelFlags({ locales, editions }: ParallelText): string[] {
  return ["--locale", locales.join(), ...editions.flatMap((edition) => ["--parallel", edition.split("+").join()])];
}

/** The bytes of each of the parallel editions in a format, by its name. */
export async function parallelFiles(format: "html" | "epub" | "pdf"): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const { text, edition, name } of parallelEditions)
    files[name] = new Uint8Array(readFileSync(join((await parallelBuild(text)).out, edition, `${text.article}.${format}`)));
  return files;
}

/** Writes a text with its translations into a folder. */
export async function prepareText(title: ParallelText["title"], root: string): Promise<void> {
  if (title === "the sample") await copySample(root);
  else if (title === "the hard text") await parallelWorkspace(hardArticle, { locales: ["de", "ar"], translate: translateHard, root });
  else await parallelWorkspace(manyRows(), { locales: ["de"], translate: translateRow, root });
}

function manyRows(): Readonly<Record<string, string>> {
  const blocks = Array.from({ length: 300 }, (_, index) =>
    index % 10 === 0 ? `## Section ${index}` : `Row ${index}. ${prose(20 + (index % 40))}`,
  );
  return { "article.md": `${frontMatter("title: Many rows")}${blocks.join("\n\n")}\n` };
}

/** Words that are as many more as there are letters: no row is as long in both languages. */
function translateRow(source: string): string {
  return `${source.replace("Row", "Zeile")} ${prose(source.length % 50)}`;
}
