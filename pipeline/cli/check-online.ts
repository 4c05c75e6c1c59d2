import { checkLinks } from "../build/check-links.ts";
import type { CheckRequest } from "./check-request.ts";
import { showDiagnostics } from "./show-diagnostics.ts";
import { createProgressLine } from "./terminal.ts";
import { toolVersion } from "./tool-version.ts";

/** `tetrapla check --online`, before the check itself: asks about the addresses; says whether the workspace could be read. */
export async function askOnline({ root, articles }: CheckRequest): Promise<boolean> {
  const line = createProgressLine(process.stderr);
  const { value: result, diagnostics } = await checkLinks({
    root,
    today: new Date().toISOString().slice(0, 10),
    now: Date.now,
    userAgent: `Tetrapla/${await toolVersion()} (link checker)`,
    onAsked: (done, total, address) => line.show(`${done}/${total} ${address}`),
    ...(articles === undefined ? {} : { articles }),
  });
  line.clear();
  if (result === undefined) {
    await showDiagnostics(diagnostics, root, process.stderr);
    return false;
  }
  const { asked, unanswered } = result;
  console.error(`${asked} address${asked === 1 ? "" : "es"} asked; the answers are in links.lock.json.`);
  if (unanswered.length > 0) {
    console.error(`Of ${unanswered.length} nothing could be learnt, because this machine reached no network: their earlier answers stand.`);
  }
  return true;
}
