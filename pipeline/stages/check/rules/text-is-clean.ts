import { proseOf } from "../../../libraries/markdown/prose-of.ts";
import { findDecomposedText } from "../../../libraries/text/decomposed-text.ts";
import { placeAt } from "../../../libraries/text/place-at.ts";
import type { Replacement } from "../../../libraries/text/replacement.ts";
import { findUncleanCharacters, type UncleanCharacter } from "../../../libraries/text/unclean-characters.ts";
import type { TextEdit } from "../../../model/diagnostic.ts";
import type { SourceFile } from "../../../model/file.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** The text has no character that formats cannot hold or that turns others around (errors), none that nobody sees, and is in Unicode's form NFC. */
export const textIsClean: ArticleRule = {
  id: "text-is-clean",
  scope: "article",
  severity: "error",
  check({ article }) {
    const { file } = article;
    // Code must be clean, too, where a reader or a program would be deceived.
    const forbidden = findUncleanCharacters(file.text).filter(({ kind }) => kind === "forbidden");
    const prose = proseOf(article);
    const others = prose.flatMap(({ text, start }) =>
      findUncleanCharacters(text)
        .filter(({ kind }) => kind !== "forbidden")
        .map((found) => ({ ...found, start: start + found.start, end: start + found.end })),
    );
    const decomposed = prose.flatMap(({ text, start }) =>
      findDecomposedText(text).map((part) => ({ ...part, start: start + part.start, end: start + part.end })),
    );
    return [...[...forbidden, ...others].map((found) => describe(found, file)), ...describeLines(decomposed, file)];
  },
};

function describe({ start, end, kind, name, mended }: UncleanCharacter, file: SourceFile): Finding {
  const edit = { file: file.path, start, end, text: mended ?? "" };
  return {
    place: placeAt(file, start, end),
    reason: `Unexpected ${name}, expected ${kind === "lost" ? "the character that was there" : "a text without it"}.`,
    note: kind === "lost" ? "Write the character anew." : "Remove it: it came with a text that was copied.",
    severity: kind === "forbidden" ? "error" : "warning",
    ...(mended === undefined ? {} : { fix: { title: mended === "" ? "Remove the character" : "Replace it with a space", edits: [edit] } }),
  };
}

/** One finding a line: a program that takes letters apart does it everywhere. */
function describeLines(parts: readonly Replacement[], file: SourceFile): Finding[] {
  const lines = new Map<number, [Replacement, ...Replacement[]]>();
  for (const part of parts) {
    const line = placeAt(file, part.start, part.end).position?.start.line ?? 0;
    const found = lines.get(line);
    if (found === undefined) lines.set(line, [part]);
    else found.push(part);
  }
  return [...lines.values()].map((found): Finding => {
    const [first, ...more] = found;
    const edits = found.map(({ start, end, text }): TextEdit => ({ file: file.path, start, end, text }));
    return {
      place: placeAt(file, first.start, first.end),
      reason: `Unexpected form of \`${first.text}\`, expected Unicode's composed form NFC${more.length === 0 ? "" : ` (and ${more.length} more in this line)`}.`,
      note: "Save the text in the form NFC: `tetrapla check --fix` does it.",
      severity: "warning",
      fix: { title: "Write composed characters", edits, separable: true },
    };
  });
}
