import type { Checked, Diagnostic } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/file.ts";
import type { Reference } from "../../model/reference.ts";
import { readCslYaml } from "./csl-yaml.ts";

/** Reads CSL-JSON: a list of entries, or an object with such a list as `references` or `items`. */
export function readCslJson(file: SourceFile): Checked<readonly Reference[]> {
  const text = file.text.replace(/^\uFEFF/, " ");
  const syntax = text.trim() === "" ? [] : checkSyntax(file.path, text);
  // JSON is YAML, and the YAML parser knows where each value stands.
  const yaml = syntax.length > 0 ? { value: [], diagnostics: [] } : readCslYaml({ ...file, text });
  return { value: yaml.value, diagnostics: [...syntax, ...yaml.diagnostics] };
}

function checkSyntax(path: string, text: string): Diagnostic[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = Math.min(Number(/position (\d+)/.exec(message)?.[1] ?? text.length), text.length);
    const before = text.slice(0, offset);
    const start = { line: before.split("\n").length, column: offset - before.lastIndexOf("\n"), offset };
    return [
      {
        ruleId: "bibliography-parses",
        severity: "error",
        place: { file: path, position: { start, end: start } },
        reason: offset === text.length ? "Unexpected end of the file, expected more JSON." : "Unexpected character, expected JSON.",
        note: "Mend the syntax at this place.",
      },
    ];
  }
}
