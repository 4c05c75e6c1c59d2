import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { itIsJudged, poppler } from "../../../support/judges.ts";
import { newFolder } from "../../../support/new-folder.ts";
import { closePress, type PrintedPaper, printPaper } from "../../../support/print/print-paper.ts";
import { Prose, type ProseLanguage } from "../../../support/print/prose.ts";
import { linesBetween } from "../../../support/print/read-paper.ts";

afterAll(closePress);

describe.each(["en", "de", "ru", "fr"] as const satisfies readonly ProseLanguage[])("a text in %s", (language) => {
  let printed: PrintedPaper;
  const words = new Set(
    new Prose(0, language)
      .text(3_000)
      .toLowerCase()
      .match(/\p{L}+/gu),
  );

  beforeAll(async () => {
    const prose = new Prose(30, language);
    const body = Array.from({ length: 16 }, () => `<p>${prose.text(90)}</p>`).join("");
    printed = await printPaper({ locale: language, source: language, body }, { paper: "A5" });
  });

  it("divides words at the ends of lines, and nowhere else", () => {
    const { paper, geometry } = printed;
    const lines = paper.pages.slice(1).flatMap((page) => linesBetween(page, geometry.top, geometry.height - geometry.bottom));
    expect(lines.filter((line) => /\p{L} ?[-\u2010\u00AD]$/u.test(line)).length).toBeGreaterThan(lines.length / 12);
    expect(lines.filter((line) => /[\u00AD\u2010-](?!$)/.test(line))).toEqual([]);
  });

  itIsJudged(poppler, `gives whole words to a program that copies it (${language})`, async () => {
    const file = join(newFolder(), "print.pdf");
    writeFileSync(file, printed.bytes);
    const text = execFileSync("pdftotext", ["-enc", "UTF-8", "-f", "2", file, "-"], { encoding: "utf8" });
    // A soft hyphen says that the word goes on; page numbers and heads are not words of the text.
    const copied =
      text
        .replaceAll("\u00AD", "")
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    const broken = copied.filter((word) => !words.has(word) && !/^(a|test)$/.test(word));
    expect(copied.length).toBeGreaterThan(1_000);
    expect(broken).toEqual([]);
  });
});
