import { join } from "node:path";
import { type BrowserDescription, describeBrowser } from "../edges/browser/describe-browser.ts";
import { readJavaVersion } from "../edges/validate/java-version.ts";
import { isWritableFolder } from "../edges/write/is-writable-folder.ts";
import { readText } from "../stages/read/read-text.ts";

/** What a machine has of what a build needs. */
export interface MachineReport {
  readonly node: { readonly version: string; readonly isSupported: boolean };
  readonly browser: BrowserDescription;
  readonly java: string | undefined;
  readonly workspace: { readonly isThere: boolean; readonly output: string; readonly isWritable: boolean };
}

/** Looks at the machine: starts the browser that would print, asks for Java, tries the output folder. */
export async function examineMachine(root: string): Promise<MachineReport> {
  const output = join(root, "output");
  const [browser, java, publication, isWritable] = await Promise.all([
    describeBrowser(),
    readJavaVersion(),
    readText(root, "publication.yaml"),
    isWritableFolder(output),
  ]);
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return {
    node: { version: process.versions.node, isSupported: major > 20 || (major === 20 && minor >= 19) },
    browser,
    java,
    workspace: { isThere: publication.value !== undefined, output, isWritable },
  };
}
