import { examineMachine, type MachineReport } from "../build/examine-machine.ts";
import { installBrowser } from "../edges/browser/install-browser.ts";
import { exitCodes } from "./exit-codes.ts";
import { findRoot } from "./find-root.ts";

/** `tetrapla doctor` */
export async function runDoctor(options: { readonly root?: string; readonly installBrowser?: boolean }): Promise<number> {
  if (options.installBrowser === true) {
    const failure = await installBrowser();
    if (failure !== undefined) {
      console.error(`The browser could not be installed: ${failure.reason}`);
      return exitCodes.failed;
    }
  }
  const report = await examineMachine(findRoot(options.root));
  for (const line of describe(report)) console.log(line);
  return report.browser.found === undefined || !report.node.isSupported ? exitCodes.failed : exitCodes.fine;
}

function describe({ node, browser, java, workspace }: MachineReport): string[] {
  const line = (isFine: boolean, name: string, text: string): string => `${isFine ? "ok  " : "MISS"} ${name.padEnd(10)} ${text}`;
  const { found, tried, command } = browser;
  return [
    line(node.isSupported, "Node", `${node.version}${node.isSupported ? "" : ", expected 20.19 or later"}`),
    ...(found === undefined
      ? [line(false, "Browser", `none works: no PDFs. ${command === undefined ? "" : `Install one: ${command}`}`)]
      : [
          line(true, "Browser", `${found.version}, ${found.source}, ${found.executable}`),
          line(true, "Sandbox", found.sandbox ? "on" : "off, because this is root or TETRAPLA_NO_SANDBOX is set"),
          line(
            found.hasFonts,
            "Fonts",
            found.hasFonts
              ? "the system has fonts; the themes bring their own"
              : "the system has none: scripts that the theme lacks do not print",
          ),
        ]),
    ...tried.map(
      ({ source, executable, reason }) => `     tried      ${source}${executable === undefined ? "" : ` ${executable}`}: ${reason}`,
    ),
    java === undefined ? `--   Java       none: needed only to validate e-books and PDFs` : line(true, "Java", java),
    workspace.isThere
      ? line(
          workspace.isWritable,
          "Output",
          workspace.isWritable ? `${workspace.output} is writable` : `${workspace.output} is not writable`,
        )
      : `--   Workspace  no publication.yaml here; make one: tetrapla init DIR`,
  ];
}
