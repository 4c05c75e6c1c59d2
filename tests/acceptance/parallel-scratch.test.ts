import { it } from "vitest";
import { cpSync } from "node:fs";
import { parallelBuild, parallelTexts } from "../support/parallel/parallel-builds.ts";
it.each(parallelTexts)("$title", async (text) => {
  const t = Date.now();
  const { out, root } = await parallelBuild(text);
  console.log(text.title, Date.now() - t);
  cpSync(out, `/tmp/pr/b/${text.title.replaceAll(" ", "-")}/out`, { recursive: true });
  cpSync(root, `/tmp/pr/b/${text.title.replaceAll(" ", "-")}/ws`, { recursive: true });
}, 300000);
