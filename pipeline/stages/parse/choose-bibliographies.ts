import type { Checked, Diagnostic, Place } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import type { ArticleFiles } from "../../model/workspace.ts";

/** The bibliography files of an article: those that its front matter names, else `references.*`, else its only `.bib`. */
export function chooseBibliographies(
  files: ArticleFiles,
  named: readonly string[] | undefined,
  place: Place,
): Checked<readonly SourceFile[]> {
  const byPath = new Map(files.bibliographies.map((file) => [file.path.slice(files.folder.length + 1), file]));
  if (named !== undefined) {
    const chosen = named.map((name) => [name, byPath.get(name.replace(/^\.\//, ""))] as const);
    return {
      value: chosen.flatMap(([, file]) => file ?? []),
      diagnostics: chosen.filter(([, file]) => file === undefined).map(([name]) => missing(name, files.folder, place)),
    };
  }
  const usual = [...byPath.entries()].filter(([path]) => /^references\.(ya?ml|json|bib)$/i.test(path)).map(([, file]) => file);
  if (usual.length > 0) return { value: usual, diagnostics: [] };
  const bib = [...byPath.entries()].filter(([path]) => /^[^/]+\.bib$/i.test(path)).map(([, file]) => file);
  return { value: bib.length === 1 ? bib : [], diagnostics: [] };
}

function missing(name: string, folder: string, place: Place): Diagnostic {
  return {
    ruleId: "bibliography-parses",
    severity: "error",
    place,
    reason: `Unexpected bibliography \`${name}\`, expected a .yaml, .json or .bib file inside \`${folder}\`.`,
    note: "Correct the name, or put the file into the article's folder.",
  };
}
