#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { type ChangeClass, changeClasses } from "../model/change.ts";
import { exitCodes } from "./exit-codes.ts";

const program = new Command("tetrapla")
  .description("Publishes one canonical Markdown article in several languages as HTML, EPUB and PDF.")
  .version("0.1.0")
  .exitOverride()
  .showHelpAfterError();

/** An option that is given several times names all that it names in any. */
const list = (value: string, others: readonly string[] = []): string[] => {
  const items = value
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);
  if (items.length === 0) throw new InvalidArgumentError("Expected at least one name.");
  return [...others, ...items.filter((item) => !others.includes(item))];
};
const lists = (value: string, others: string[][] = []): string[][] => {
  const items = list(value);
  if (items.length < 2 || new Set(items).size < items.length) throw new InvalidArgumentError("Expected two or more different locales.");
  return [...others, items];
};
const count = (value: string): number => {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("Expected a whole number.");
  return Number(value);
};
const share = (value: string): number => {
  const [, number, sign] = /^(\d+(?:\.\d+)?)(%?)$/.exec(value) ?? [];
  const found = Number(number) / (sign === "%" ? 100 : 1);
  if (number === undefined || found > 1) throw new InvalidArgumentError("Expected a share such as 0.9 or 90%.");
  return found;
};
const classes = (value: string, others: readonly ChangeClass[] = []): ChangeClass[] =>
  list(value, others).map((name) => {
    const found = changeClasses.find((known) => known === name);
    if (found === undefined) throw new InvalidArgumentError(`Expected some of ${changeClasses.join(", ")}.`);
    return found;
  });
const root = ["--root <dir>", "folder with a publication.yaml (default: the nearest one above)"] as const;

program
  .command("build [article...]")
  .description("make the files of all articles, or of those named")
  .option(...root)
  .option("--out <dir>", "output folder (default: output/ in the root)")
  .option("--locale <list>", "only these locales, such as ru,de", list)
  .option("--parallel <list>", "these locales side by side, such as en,ru; may be given several times", lists)
  .option("--proof <list>", "make proofs for editors alone: these locales beside the source, with what is wrong", list)
  .option("--format <list>", "only these formats: html,epub,pdf", list)
  .addOption(new Option("--paper <name>", "the paper of the PDFs, whatever publication.yaml says").choices(["A4", "A5", "Letter"]))
  .addOption(new Option("--notes <place>", "notes at the foot of each page, or all at the end of the PDF").choices(["foot", "end"]))
  .option("--package", "make a folder for stores of each e-book: named by its identifier, with cover and metadata")
  .option("--handout <list>", "make handouts alone: booklet,summary,large-print,trim", list)
  .option("--one-file", "with --handout: all the locales in one file, one after the other")
  .option("--release", "stop on any error, before anything is written")
  .option("--draft", "publish and say what is wrong (the default)")
  .option("--audience <who>", 'readers or editors: whether marks such as "citation needed" are shown', "editors")
  .action(async (articles: string[], options) => finish((await import("./build.ts")).runBuild(articles, options)));

program
  .command("check [article...]")
  .description("say what is wrong with the articles and their translations")
  .option(...root)
  .addOption(new Option("--reporter <name>", "how findings are told").choices(["pretty", "json", "sarif", "github"]).default("pretty"))
  .option("--fix", "make the mends that need no judgement, and show them")
  .option("--dry-run", "show what --fix would do, and write nothing")
  .option("--max-warnings <n>", "exit 1 when there are more warnings", count)
  .option("--online", "ask whether the addresses are alive, and keep the answers in links.lock.json")
  .option("--watch", "check again whenever a file changes")
  .action(async (articles: string[], options) => finish((await import("./check.ts")).runCheck(articles, options)));

program
  .command("validate [file...]")
  .description("judge what was built, or the files named: by our own rules and by EPUBCheck, Nu, axe and veraPDF where they are")
  .option(...root)
  .option("--out <dir>", "output folder (default: output/ in the root)")
  .option("--format <list>", "only these formats: html,epub,pdf", list)
  .addOption(new Option("--reporter <name>", "how findings are told").choices(["pretty", "json", "sarif", "github"]).default("pretty"))
  .option("--json", "the same as --reporter json")
  .option("--strict", "a judge who is missing counts as an error")
  .option("--no-judges", "our own rules alone")
  .action(async (files: string[], options) => finish((await import("./validate.ts")).runValidate(files, options)));

program
  .command("lsp")
  .description("serve the Language Server Protocol to an editor, on standard input and output")
  .option("--stdio", "what editors say; there is no other way")
  .option("--clientProcessId <id>", "the process that the server ends with")
  .action(async () => finish((await import("./lsp.ts")).runLsp()));

program
  .command("sync [article...]")
  .description("bring the unit registry and the PO files up to the articles")
  .option(...root)
  .option("--check", "write nothing; exit 1 when something would change")
  .option("--dry-run", "write nothing, and show what would change")
  .option("--minor <ids>", "passages, by id, whose change is too small to concern any translation", list)
  .option("--no-auto", "leave to translators also what needs none, such as an exchanged citation")
  .action(async (articles: string[], options) => finish((await import("./sync.ts")).runSync(articles, options)));

program
  .command("accept [name...]")
  .description("say that stale translations still hold: those of passages by id, of articles, or of a class of change")
  .option(...root)
  .option("--locale <list>", "the languages of which that is true", list)
  .option("--class <list>", `only changes of these classes: ${changeClasses.join(", ")}`, classes)
  .option("--dry-run", "say what would be accepted, and write nothing")
  .action(async (names: string[], options) => finish((await import("./accept.ts")).runAccept(names, options)));

program
  .command("diff [name...]")
  .description("show what changed in passages whose translations are stale, by article or id")
  .option(...root)
  .option("--locale <list>", "only these locales, such as ru,de", list)
  .option("--class <list>", `only changes of these classes: ${changeClasses.join(", ")}`, classes)
  .option("--json", "for programs")
  .action(async (names: string[], options) => finish((await import("./diff.ts")).runDiff(names, options)));

program
  .command("fmt [article...]")
  .description("put the PO files into their canonical form, whatever tool has rewritten them")
  .option(...root)
  .option("--check", "write nothing; exit 1 when a file is not in its canonical form")
  .action(async (articles: string[], options) => finish((await import("./fmt.ts")).runFmt(articles, options)));

program
  .command("merge-driver <base> <ours> <theirs> [path]")
  .description("merge PO files for git: merge.tetrapla.driver = tetrapla merge-driver %O %A %B %P")
  .action(async (base: string, ours: string, theirs: string, path: string | undefined) =>
    finish((await import("./merge-driver.ts")).runMergeDriver(base, ours, theirs, path)),
  );

program
  .command("mv <old> <new>")
  .description("rename an article with its translations, and everywhere where it is named")
  .option(...root)
  .option("--dry-run", "say what would be done, and do nothing")
  .action(async (from: string, to: string, options) => finish((await import("./mv.ts")).runMv(from, to, options)));

program
  .command("pseudo [article...]")
  .description("make a pseudo-translation, which shows what is never translated and what is too narrow")
  .option(...root)
  .option("--locale <tag>", "the locale that is made (default: the source's language and XA, such as en-XA)")
  .option("--dry-run", "name the files, and write nothing")
  .action(async (articles: string[], options) => finish((await import("./pseudo.ts")).runPseudo(articles, options)));

program
  .command("report [article...]")
  .description("report how much is translated, for people and for programs")
  .option(...root)
  .option("--locale <list>", "only these locales, such as ru,de", list)
  .addOption(
    new Option("--format <name>", "the form of the report").choices(["text", "json", "markdown", "html", "pr-comment"]).default("text"),
  )
  .option("--baseline <file>", "an earlier report of the format json, for the difference")
  .option("--out <file>", "write the report into a file")
  .action(async (articles: string[], options) => finish((await import("./report.ts")).runReport(articles, options)));

program
  .command("status [article...]")
  .description("say how far the translations are, and what to do next")
  .option(...root)
  .option("--locale <list>", "only these locales, such as ru,de", list)
  .option("--json", "for programs")
  .option("--exit-code", "exit 1 when an article is below its locale's minCoverage")
  .option("--min-coverage <share>", "as --exit-code, with this share for every locale, such as 90%", share)
  .action(async (articles: string[], options) => finish((await import("./status.ts")).runStatus(articles, options)));

program
  .command("export [article...]")
  .description("make a file for translators: XLIFF, PO, TMX, the glossary as CSV, or a page to review")
  .option(...root)
  .option("--locale <list>", "the languages, such as ru", list)
  .addOption(new Option("--format <name>", "the kind of file").choices(["xliff", "po", "tmx", "csv", "html"]).default("xliff"))
  .option("--only <states>", "only passages that are so far, such as stale,missing", list)
  .option("--out <file>", "write this file instead of standard output")
  .action(async (articles: string[], options) => finish((await import("./export.ts")).runExport(articles, options)));

program
  .command("import <file...>")
  .description("take what translators gave back: XLIFF, PO, TMX, or a glossary as CSV")
  .option(...root)
  .option("--locale <tag>", "the language of files that do not say it")
  .addOption(new Option("--as <what>", "how texts are taken").choices(["suggestions", "translations"]))
  .option("--dry-run", "write nothing, and show what would change")
  .action(async (files: string[], options) => finish((await import("./import.ts")).runImport(files, options)));

program
  .command("init [dir]")
  .description("make a new publication, or add a locale to one")
  .option("--locale <tag>", "add this locale to the publication")
  .option("--source <tag>", "write the articles in this locale", "en")
  .action(async (dir: string | undefined, options) => finish((await import("./init.ts")).runInit(dir, options)));

program
  .command("doctor")
  .description("say what this machine has: Node, browser, Java, fonts")
  .option(...root)
  .option("--install-browser", "install a browser for the PDFs, by apt-get or by download")
  .action(async (options) => finish((await import("./doctor.ts")).runDoctor(options)));

// Whoever reads the output may stop reading, as `head` does: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

async function finish(run: Promise<number>): Promise<void> {
  process.exitCode = await run;
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.failed;
  else {
    process.exitCode = exitCodes.failed;
    const { explainFailure } = await import("./explain-failure.ts");
    console.error(explainFailure(error));
  }
}
