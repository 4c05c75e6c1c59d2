import { readFileSync } from "node:fs";
import { join } from "node:path";
import { syncWorkspace } from "../../pipeline/build/sync-workspace.ts";
import { parsePo } from "../../pipeline/libraries/codec/po-parse.ts";
import { writePo } from "../../pipeline/libraries/codec/po-write.ts";
import { newFolder, writeFiles } from "./new-folder.ts";
import { frontMatter, workspaceFiles } from "./workspace-files.ts";

const references =
  "- id: heron-2011\n  type: book\n  title: On birds\n  author: [{ family: Heron, given: Ann }]\n  publisher: P\n  publisher-place: London\n  issued: 2011\n";

/** The passages of the article as it is at first. */
export const passages = [
  "Herons stand in shallow water and wait for fish [@heron-2011, p. 12].",
  "Storks build their nests on chimneys, and in trees.",
  "Cranes dance in spring before they fly to the north.",
];

/** A publication of one article called `text` in English, fully translated into German and Russian, and what is done to it. */
export class TranslatedWorkspace {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static async make(settings = ""): Promise<TranslatedWorkspace> {
    const root = newFolder(
      workspaceFiles({
        article: { "article.md": markdownOf(passages), "references.yaml": references },
        locales: ["en", "de", "ru"],
        settings,
      }),
    );
    const workspace = new TranslatedWorkspace(root);
    await workspace.sync();
    for (const locale of ["de", "ru"]) workspace.translateAll(locale);
    return workspace;
  }

  async sync(): Promise<void> {
    await syncWorkspace({ root: this.root, write: true });
  }

  write(texts: readonly string[]): void {
    writeFiles(this.root, { "source/text/article.md": markdownOf(texts) });
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  /** Gives every passage of a locale that has none a translation in which its citations stay. */
  translateAll(locale: string): void {
    this.change(locale, (message) =>
      message.translation === "" ? { ...message, translation: translationOf(message.id, locale) } : message,
    );
  }

  change(
    locale: string,
    change: (message: ReturnType<typeof parsePo>["file"]["messages"][number]) => Parameters<typeof writePo>[0]["messages"][number],
  ): void {
    const path = `translations/${locale}/text.po`;
    const { file } = parsePo(this.read(path));
    writeFiles(this.root, { [path]: writePo({ ...file, messages: file.messages.map(change) }) });
  }

  /** The id of the passage that begins with some words. */
  idOf(words: string): string {
    const id = parsePo(this.read("translations/de/text.po")).file.messages.find((message) => message.id.startsWith(words))?.context;
    if (id === undefined) throw new Error(`no passage begins with ${words}`);
    return id;
  }

  messageOf(locale: string, words: string) {
    return parsePo(this.read(`translations/${locale}/text.po`)).file.messages.find((message) => message.id.startsWith(words));
  }
}

function markdownOf(texts: readonly string[]): string {
  return `${frontMatter("title: Large birds")}${texts.join("\n\n")}\n`;
}

const cyrillic = "абцдефгхийклмнопярстуввхызщ";

/** Words that look like German or Russian ones; what stands in brackets stays. */
function translationOf(text: string, locale: string): string {
  return text
    .split(/(\[[^\]]*\])/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/\p{L}+/gu, (word) => (locale === "ru" ? transliterate(word) : `${word}en`)),
    )
    .join("");
}

function transliterate(word: string): string {
  return [...word.toLowerCase()].map((letter) => cyrillic[letter.charCodeAt(0) - 97] ?? "ы").join("");
}
