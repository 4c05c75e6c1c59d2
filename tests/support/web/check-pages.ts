import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

interface Message {
  readonly type: string;
  readonly subType?: string;
  readonly url?: string;
  readonly message: string;
  readonly extract?: string;
}

/** The Nu Html Checker, which is a package and runs on any Java from 11 on. */
const vnu = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");

/** What the Nu Html Checker says of each page, its warnings and its judgement of the styles included; all in one Java machine. */
export async function checkPages(pages: Readonly<Record<string, string>>): Promise<Record<string, string[]>> {
  const folder = await mkdtemp(join(tmpdir(), "tetrapla-nu-"));
  try {
    const names = Object.keys(pages);
    const paths = names.map((_, index) => join(folder, `${index}.html`));
    await Promise.all(names.map((name, index) => writeFile(paths[index] ?? "", pages[name] ?? "")));
    const { messages } = JSON.parse(await ask(paths)) as { messages: readonly Message[] };
    const about = (index: number): string[] =>
      messages
        .filter(({ message }) => !isDefect(message))
        .filter(({ url = "" }) => url === "" || url.endsWith(`/${index}.html`))
        .map(({ type, subType = "", message, extract = "" }) => `${type} ${subType} ${message} ${extract.slice(0, 200)}`);
    return Object.fromEntries(names.map((name, index) => [name, about(index)]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Nu 26.9.27 reads no `data:` address (`CspEnforcementChecker.parseUrl` takes those with `//` alone), and so it finds any
 * picture in a page forbidden by any policy, `img-src data:` and `img-src *` included.
 */
function isDefect(message: string): boolean {
  return message.startsWith("Resource violates Content Security Policy (meta tag): image “data:");
}

/** The checker writes its report to standard error, and ends with 1 when there is something in it. */
async function ask(paths: readonly string[]): Promise<string> {
  const args = ["-Xss8m", "-XX:TieredStopAtLevel=1", "-jar", vnu, "--format", "json", "--also-check-css", "--Werror", ...paths];
  const child = spawn("java", args, { stdio: ["ignore", "ignore", "pipe"] });
  const report = Buffer.concat(await child.stderr.toArray()).toString("utf8");
  return report;
}
