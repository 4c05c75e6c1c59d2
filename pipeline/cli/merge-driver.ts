import { readFile } from "node:fs/promises";
import { replaceText } from "../edges/write/replace-text.ts";
import { parsePo } from "../libraries/codec/po-parse.ts";
import { conflictOfFiles, type MergedPo, mergePo } from "../translate/merge-po.ts";
import { exitCodes } from "./exit-codes.ts";

/** `tetrapla merge-driver`: merges the versions of a PO file that git names, and leaves the result in ours. */
export async function runMergeDriver(base: string, ours: string, theirs: string, path = ours): Promise<number> {
  const [before, left, right] = await Promise.all([base, ours, theirs].map(readVersion));
  const { text, conflicts } = merge(before ?? "", left ?? "", right ?? "");
  if (text !== left && !(await replaceText(ours, left ?? "", text))) throw new Error(`${path} changed meanwhile.`);
  if (conflicts > 0)
    console.error(
      `${path}: ${conflicts === 1 ? "one translation differs" : `${conflicts} translations differ`} on the two branches. Choose, then tetrapla fmt`,
    );
  return conflicts > 0 ? exitCodes.findings : exitCodes.fine;
}

function merge(...texts: [string, string, string]): MergedPo {
  const [base, ours, theirs] = texts.map(parsePo);
  if (base === undefined || ours === undefined || theirs === undefined) throw new Error("there are three versions");
  const isWhole = [base, ours, theirs].every(({ problems }) => problems.length === 0);
  return isWhole ? mergePo(base.file, ours.file, theirs.file) : conflictOfFiles(texts[1], texts[2]);
}

async function readVersion(path: string): Promise<string> {
  return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
}
