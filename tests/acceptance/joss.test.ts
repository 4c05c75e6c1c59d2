import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { goldenBuild, goldenFolder } from "../support/golden-build.ts";
import { newFolder, writeFiles } from "../support/new-folder.ts";
import { elementsWhere, pageText, parsePage } from "../support/published/page-text.ts";
import { readPublished } from "../support/published/published.ts";
import { readReport } from "../support/read-report.ts";
import { runTetrapla, type TetraplaRun } from "../support/run-tetrapla.ts";
import { workspaceFiles } from "../support/workspace-files.ts";

const input = join(goldenFolder("joss"), "input");
const keys = [...readFileSync(join(input, "source/paper/paper.bib"), "utf8").matchAll(/^@(\w+)\{([\w:-]+),/gm)];

describe("a paper written for JOSS, with a bibliography of forty BibTeX entries", () => {
  let out: string;
  let run: TetraplaRun;
  const path = (format: string): string => join(out, "en", `paper.${format}`);

  beforeAll(async () => {
    ({ out, run } = await goldenBuild("joss", ["en"]));
  });

  it("is what it says: forty entries of ten types", () => {
    expect(keys).toHaveLength(40);
    expect(new Set(keys.map(([, type]) => type)).size).toBe(10);
  });

  it("is built in three formats without an error", () => {
    const errors = readReport(run.stderr).filter(({ severity }) => severity === "error");
    expect({ code: run.code, errors, files: run.stdout.trimEnd().split("\n").length }).toEqual({ code: 0, errors: [], files: 3 });
  });

  it.each(["html", "epub", "pdf"])(
    "has all references in the order of their numbers, and a way from each back to its citation, in %s",
    async (format) => {
      const { text, textAt, links } = await readPublished(path(format));
      expect(links.filter(({ target }) => target.startsWith("broken"))).toEqual([]);
      for (const [index, anchor] of anchorsByNumber().entries()) {
        // In print nothing leads to a reference whose number a range hides: it has a number, but no destination.
        const words =
          format === "pdf" ? (new RegExp(`^\\s*${index + 1}\\.\\s+(.*(?:\\n.*)?)$`, "m").exec(text)?.[1] ?? "") : textAt(`ref-${anchor}`);
        expect(words, anchor).toMatch(/\p{Lu}\p{Ll}+.{20}/su);
        if (/-0\d$/.test(anchor)) expect(words).toContain(`part ${Number(anchor.slice(-1))} of the ${anchor.slice(0, -3)}`);
        expect(links.map(({ target }) => target)).toContain(`cite-${anchor}-1`);
      }
    },
  );

  it("shows author, title and year of works with difficult names", async () => {
    const { textAt } = await readPublished(path("html"));
    expect(textAt("ref-astropy").replace(/\s/g, " ")).toMatch(
      /Astropy Collaboration.*Robitaille.*et al.*Astropy: A community Python package.*The Astrophysical Journal.*2013.*558.*A33–A42/,
    );
    expect(textAt("ref-Pearson-2017")).toMatch(
      /Price-Whelan[\s\S]*Gaps in Globular Cluster Streams: Pal 5 and the Galactic Bar[\s\S]*2017/,
    );
    const all = keys.map(([, , key = ""]) => textAt(`ref-${key.replaceAll(":", "-")}`)).join("\n");
    for (const name of [
      "Müller",
      "van der Berg",
      "Čapek",
      "Ørsted",
      "García Márquez",
      "Erdős",
      "Reporters sans frontières",
      "Université de Paris",
      "Streams & gaps",
    ])
      expect(all).toContain(name);
    expect(all).not.toMatch(/[\\{}]|--/);
  });

  it("names authors in the text where the paper does, and not where it does not", () => {
    const text = pageText(parsePage(readFileSync(path("html"), "utf8"))).replace(/\s+/g, " ");
    expect(text).toMatch(/tested by Pearson, Price-Whelan and Johnston \[ ?2 ?\]/);
    expect(text).toMatch(
      /others \[ ?3 ?, pp\. 3–5; 4 ?\]\. The authors of the second survey \[ ?4 ?\] agree with it \[see 2 ?, fig\. 2; and also 5 ?\]\./,
    );
  });

  it("has its formulas as MathML, those between double dollars apart from the text, and its dollars as dollars", () => {
    const page = parsePage(readFileSync(path("html"), "utf8"));
    const formulas = elementsWhere(page, ({ tagName }) => tagName === "math");
    expect(formulas).toHaveLength(3);
    expect(formulas.map(({ properties }) => String(properties["display"] ?? "inline"))).toEqual(["inline", "block", "block"]);
    expect(pageText(page)).toContain("It costs $5 to print a page and $10 to bind it.");
    expect(pageText(page)).not.toMatch(/\\[a-z]+\{/);
  });

  it.each(["html", "epub", "pdf"])("shows its figure with its caption and a number, in %s", async (format) => {
    const { text } = await readPublished(path(format));
    const [, behind = ""] = text.replace(/\s+/g, " ").split("Figures can be included like this:");
    expect(behind.slice(0, 60)).toMatch(/Figure 1\. ?Caption for example figure\./);
  });

  it("has one list of references, where its empty heading stands", () => {
    const headings = elementsWhere(parsePage(readFileSync(path("html"), "utf8")), ({ tagName }) => /^h\d$/.test(tagName)).map(pageText);
    expect(headings.filter((heading) => heading.trim() === "References")).toHaveLength(1);
    // Only how to cite the article itself comes behind.
    expect(headings.slice(-2).map((heading) => heading.trim())).toEqual(["References", "Cite this article"]);
  });

  it("reads its date, which is no ISO date, and its affiliations, which are numbers of a list", () => {
    const text = readFileSync(path("html"), "utf8");
    expect(text).toContain('datetime="2017-08-13"');
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? "{}") as {
      author: { affiliation?: { name: string } }[];
    };
    expect(data.author.map(({ affiliation }) => affiliation?.name)).toEqual([
      expect.stringContaining("Princeton University"),
      "Institution Name, Country",
      "Independent Researcher, Country",
    ]);
  });
});

describe("what the example paper of JOSS has besides", () => {
  const build = async (body: string, head = ""): Promise<{ run: TetraplaRun; text: string; page: ReturnType<typeof parsePage> }> => {
    const root = newFolder();
    writeFiles(root, workspaceFiles({ article: { "article.md": `---\ntitle: Paper\ndate: 2017-08-13\n${head}---\n\n${body}\n` } }));
    const run = await runTetrapla(["build", "--root", root, "--format", "html"]);
    const page = parsePage(readFileSync(join(root, "output/en/text.html"), "utf8"));
    return { run, text: pageText(page), page };
  };

  it("a formula may begin and end on the lines of its dollars, and swallows nothing behind it", async () => {
    const formula = "$$\\Theta(x) = \\left\\{\\begin{array}{l}\n0\\textrm{ if } x < 0\\cr\n1\\textrm{ else}\n\\end{array}\\right.$$";
    const { text, page } = await build(`Before.\n\n${formula}\n\nBehind it.\n\n# Next\n\nMore.`);
    const [math] = elementsWhere(page, ({ tagName }) => tagName === "math");
    expect(math === undefined ? "no formula" : pageText(math)).toMatch(/Θ[\s\S]*0[\s\S]*if[\s\S]*1[\s\S]*else/);
    expect(
      elementsWhere(page, ({ tagName }) => /^h2$/.test(tagName))
        .map(pageText)
        .join(),
    ).toContain("Next");
    expect(text).toContain("Behind it.");
  });

  it("an author's name may come in parts", async () => {
    const { run, text } = await build(
      "Text.",
      "authors:\n  - given-names: Ludwig\n    dropping-particle: van\n    surname: Beethoven\n    affiliation: 3\n",
    );
    expect(readReport(run.stderr).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(text.slice(0, 400)).toContain("Ludwig van Beethoven");
  });
});

/** The anchors of the references as their first citations number them. */
function anchorsByNumber(): string[] {
  const cited = readFileSync(join(input, "source/paper/paper.md"), "utf8").match(/(?<=[[\s-])@[\w:-]+\w/g) ?? [];
  return [...new Set(cited.map((key) => key.slice(1).replaceAll(":", "-")))];
}
