import { spawnSync } from "node:child_process";
import { it } from "vitest";

/** A program that judges what we make and does not come with this project. */
export interface Judge {
  readonly name: string;
  /** What must be on the machine for it to speak. */
  readonly needs: string;
  readonly isPresent: boolean;
}

/** EPUBCheck itself is a package; it runs on any Java from 8 on. */
export const epubCheck: Judge = { name: "EPUBCheck", needs: "a Java runtime", isPresent: answers("java", "-version") };

/** The Nu Html Checker is a package, too. */
export const nu: Judge = { name: "The Nu Html Checker", needs: "a Java runtime", isPresent: epubCheck.isPresent };

/** `pdfinfo`, `pdffonts` and `pdftotext`. */
export const poppler: Judge = {
  name: "Poppler",
  needs: "poppler-utils",
  isPresent: ["pdfinfo", "pdffonts", "pdftotext"].every((program) => answers(program, "-v")),
};

/** What becomes of a test that asks a judge: a missing judge is passed over at a person's machine, never in CI. */
export function planJudgement({ isPresent }: Judge, ci: string | undefined): "ask" | "skip" | "fail" {
  if (isPresent) return "ask";
  return ci === undefined || ci === "" || ci === "0" || ci === "false" ? "skip" : "fail";
}

/** A test that asks a judge. Where the judge is missing it is skipped with a word to the person; in CI it fails. */
export function itIsJudged(judge: Judge, title: string, test: () => Promise<void>, timeout?: number): void {
  const absence = `${judge.name} cannot judge without ${judge.needs}`;
  switch (planJudgement(judge, process.env["CI"])) {
    case "ask":
      it(title, test, timeout);
      break;
    case "skip":
      console.warn(`NOT TESTED: ${title}. ${absence}.`);
      it.skip(`${title} (NOT TESTED: ${absence})`, test);
      break;
    case "fail":
      it(title, () => {
        throw new Error(`${absence}, and in CI no judge may be missing.`);
      });
  }
}

function answers(program: string, question: string): boolean {
  return spawnSync(program, [question], { stdio: "ignore" }).status === 0;
}
