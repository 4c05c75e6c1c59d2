import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** What the sample's English text has, read line by line without any code of the pipeline. */
export interface SampleSource {
  /** How often each work is cited, in the order of the first citations. */
  readonly citations: ReadonlyMap<string, number>;
  /** How often each note is called, in the order of the first calls. */
  readonly notes: ReadonlyMap<string, number>;
  readonly headings: readonly { readonly title: string; readonly anchor: string }[];
  /** Headings, paragraphs, items, cells, captions, descriptions of pictures and notes, in the order of the text. */
  readonly blocks: readonly string[];
  readonly metadata: readonly string[];
  readonly references: readonly Readonly<Record<string, unknown>>[];
}

/** Reads the sample's source in a workspace. */
export function sampleSource(root: string): SampleSource {
  const text = readFileSync(join(root, "source/csto/article.md"), "utf8");
  const [, frontMatter = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const data = parse(frontMatter) as Readonly<Record<"title" | "subtitle" | "description" | "rights", string>> & {
    readonly keywords: string[];
  };
  const keys = [...body.matchAll(/\[(@[^[\]]+)\]/g)].flatMap(([, group = ""]) => group.split(";").map((item) => item.trim().slice(1)));
  return {
    citations: count(keys),
    notes: count([...body.matchAll(/\[\^(\w+)\](?!:)/g)].map(([, name = ""]) => name)),
    headings: [...body.matchAll(/^#+ (.*) \{#(.*)\}$/gm)].map(([, title = "", anchor = ""]) => ({ title, anchor })),
    blocks: body.split("\n").flatMap(blocksOf),
    metadata: [data.title, data.subtitle, data.description, data.rights, ...data.keywords],
    references: parse(readFileSync(join(root, "source/csto/references.yaml"), "utf8")) as Record<string, unknown>[],
  };
}

/** The sample has every block on one line. */
function blocksOf(line: string): string[] {
  if (line.trim() === "" || line === ":::") return [];
  if (line.startsWith("|"))
    return /^[| -]*$/.test(line)
      ? []
      : line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim())
          .filter(Boolean);
  const [, inside] =
    /^(?:#+ (.*) \{#.*\}|:::\w+\[(.*)\]\{.*\}|!\[(.*)\]\(.*\)|- (.*)|\[\^\w+\]: (.*))$/.exec(line)?.filter((part) => part !== undefined) ??
    [];
  return [inside ?? line];
}

function count(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
