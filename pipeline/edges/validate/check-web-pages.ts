import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { findPackageFile } from "./find-package-file.ts";
import { readJavaVersion } from "./java-version.ts";
import type { JudgeFinding, Verdict } from "./judge.ts";

/** The Nu checker's report, as far as it is read. */
interface Report {
  readonly messages: readonly {
    readonly type: string;
    readonly subType?: string;
    readonly url?: string;
    readonly message?: string;
    readonly firstLine?: number;
    readonly firstColumn?: number;
    readonly lastLine?: number;
    readonly lastColumn?: number;
  }[];
}

/** Asks the Nu HTML checker about web pages and the style sheets in them. */
export async function checkWebPages(pages: readonly string[]): Promise<Verdict> {
  const judge = "Nu HTML checker";
  const jar = findPackageFile("vnu-jar", "build/dist/vnu.jar");
  if (jar === undefined) return { judge, absence: "package vnu-jar", remedy: "npm install --save-dev vnu-jar" };
  if ((await readJavaVersion()) === undefined) {
    return { judge, absence: "Java runtime", remedy: "install one, such as Debian's default-jre-headless" };
  }
  const known = new Map(pages.map((page) => [resolve(page), page]));
  const options = ["--format", "json", "--exit-zero-always", ...pages];
  const { messages } = await run(["-XX:TieredStopAtLevel=1", "-Xss4m", "-jar", jar, ...options]);
  const findings = messages.flatMap(({ type, subType, url, message = "", ...place }): JudgeFinding[] => {
    const severity = type === "info" ? (subType === "warning" ? "warning" : undefined) : "error";
    if (severity === undefined || isDefect(message)) return [];
    const path = url?.startsWith("file:") ? fileURLToPath(url) : "";
    const file = known.get(path) ?? pages[0] ?? "";
    return [{ file, severity, code: type === "info" ? "warning" : type, message, spot: spotOf(place) }];
  });
  return { judge, findings };
}

/**
 * Nu 26.9.27 reads no `data:` address (its `CspEnforcementChecker` takes those with `//` alone), and so it finds any picture
 * in a page forbidden by any policy, `img-src data:` and `img-src *` included.
 */
function isDefect(message: string): boolean {
  return message.startsWith("Resource violates Content Security Policy (meta tag): image “data:");
}

/** The checker reports on its standard error, and says there, too, why it could not judge. */
function run(args: readonly string[]): Promise<Report> {
  return new Promise((resolveReport, reject) => {
    execFile("java", args, { maxBuffer: 1 << 27 }, (error, _stdout, stderr) => {
      const start = stderr.indexOf('{"');
      if (start < 0) reject(new Error("Unexpected end of the Nu checker, expected a report.", { cause: error ?? stderr }));
      else resolveReport(JSON.parse(stderr.slice(start)) as Report);
    });
  });
}

type Lines = Omit<Report["messages"][number], "type" | "subType" | "url" | "message">;

function spotOf({ firstLine, firstColumn, lastLine, lastColumn }: Lines): JudgeFinding["spot"] {
  if (lastLine === undefined) return {};
  const end = { line: lastLine, column: (lastColumn ?? 1) + 1 };
  return { position: { start: { line: firstLine ?? lastLine, column: firstColumn ?? lastColumn ?? 1 }, end } };
}
