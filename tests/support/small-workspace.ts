import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest } from "../../pipeline/model/manifest.ts";
import { type BuildFlags, buildHere } from "./build-here.ts";
import { type FileState, folderState } from "./folder-state.ts";
import { newFolder, writeFiles } from "./new-folder.ts";
import { poOf } from "./po-of.ts";
import { elementsWhere, parsePage } from "./published/page-text.ts";
import type { TetraplaRun } from "./run-tetrapla.ts";
import { frontMatter, lenientPolicies, workspaceFiles } from "./workspace-files.ts";

/** A publication of one short article in English, German and Russian that a test builds, changes and builds again. */
export class SmallWorkspace {
  readonly root = newFolder(soundFiles);
  readonly out = join(this.root, "output");

  build(flags: BuildFlags = {}): Promise<TetraplaRun> {
    return buildHere(this.root, flags);
  }

  /** Puts the sources into their first state; what was published stays. */
  restore(): void {
    for (const folder of ["source", "translations"]) rmSync(join(this.root, folder), { recursive: true, force: true });
    writeFiles(this.root, soundFiles);
  }

  writeText(words: string): void {
    writeFiles(this.root, { "source/text/article.md": `${head}${words}\n` });
  }

  /** Writes the text anew with other lines of front matter. */
  writeFrontMatter(lines: string): void {
    writeFiles(this.root, { "source/text/article.md": `${frontMatter(lines)}Its words.\n` });
  }

  writeTranslation(locale: string, title: string, words: string): void {
    writeFiles(this.root, { [`translations/${locale}/text.po`]: translation(title, words) });
  }

  writeSettings(formats: readonly string[], locales: readonly string[]): void {
    writeFiles(this.root, { "publication.yaml": `title: Tests\nidentifier: https://tests.example/\n${settings(formats, locales)}` });
  }

  /** Removes a locale as a person does: its folder, and its policy in the settings. */
  removeRussian(): void {
    rmSync(join(this.root, "translations/ru"), { recursive: true });
    this.writeSettings(["html", "epub"], ["de"]);
  }

  textOf(path: string): Promise<string> {
    return readFile(join(this.out, path), "utf8");
  }

  async manifest(): Promise<Manifest> {
    return JSON.parse(await this.textOf("manifest.json")) as Manifest;
  }

  async manifestPaths(): Promise<string[]> {
    return (await this.manifest()).files.map(({ path }) => path);
  }

  /** The sums of all published files by their paths. */
  sums(states: ReadonlyMap<string, FileState> = folderState(this.out)): Record<string, string> {
    return Object.fromEntries([...states].map(([path, { sha256 }]) => [path, sha256]));
  }

  /** The languages of a page's switcher, its own included; a publication of one language has none. */
  async languagesOf(locale: string): Promise<string[]> {
    const page = parsePage(await this.textOf(`${locale}/text.html`));
    const [switcher] = elementsWhere(page, ({ properties }) => String(properties["className"]) === "languages");
    if (switcher === undefined) return [locale];
    const named = elementsWhere(switcher, ({ properties }) => properties["lang"] !== undefined);
    return named.map(({ properties }) => String(properties["lang"])).sort();
  }
}

/** The files of a locale that a run makes and names. */
export function filesOf(locale: string): string[] {
  return [`${locale}/text.epub`, `${locale}/text.html`];
}

/** All published files of a locale: its e-book has a cover and a catalogue entry beside it. */
export function publishedOf(locale: string): string[] {
  return [`${locale}/text-cover.png`, ...filesOf(locale), `${locale}/text.opds.json`];
}

/** The files that a run named on standard output, relative to the output folder. */
export function filesNamed({ stdout }: TetraplaRun): string[] {
  const lines = stdout.trimEnd().split("\n");
  return lines.map((line) => line.replaceAll("\\", "/").split("/").slice(-2).join("/"));
}

const head = frontMatter("title: A text");

function translation(title: string, words: string): string {
  return poOf([
    { id: "ktitle22", source: "A text", target: title },
    { id: "kwords22", source: "Its words.", target: words },
  ]);
}

function settings(formats: readonly string[], locales: readonly string[]): string {
  return `formats: [${formats.join(", ")}]\n${lenientPolicies(locales)}`;
}

const soundFiles = workspaceFiles({
  article: { "article.md": `${head}Its words.\n` },
  locales: ["en", "de", "ru"],
  settings: settings(["html", "epub"], ["de", "ru"]),
  files: {
    "translations/en/text.pot": translation("", ""),
    "translations/de/text.po": translation("Ein Text", "Seine Wörter."),
    "translations/ru/text.po": translation("Текст", "Его слова."),
  },
});
