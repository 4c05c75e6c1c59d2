import { expect, test } from "vitest";
import { reportGithub } from "../../pipeline/report/github.ts";
import { findings } from "./findings.ts";

test("findings are annotations, the accepted ones notices at the end", () => {
  expect(reportGithub(findings, "docs/").split("\n")).toEqual([
    "::notice file=docs/source/text/article.md,title=metadata-is-complete::Unexpected absence of rights.",
    "::error file=docs/source/text/article.md,line=3,col=7,endLine=3,endColumn=16,title=citation-has-entry::Unexpected citation `rubez-2008`, expected a key of the bibliography.%0ADid you mean `rubezh-2008`?%0AThe entry that is probably meant: source/text/references.yaml:1",
    "::error file=docs/source/text/article.md,line=3,col=33,endLine=3,endColumn=38,title=citation-has-entry::Unexpected citation `nobody`, expected a key of the bibliography.",
    "::notice file=docs/source/text/references.yaml,line=1,col=7,endLine=1,endColumn=17,title=entry-is-cited (accepted)::Unexpected entry `rubezh-2008`, expected a citation of it.%0AAccepted: Kept as further reading, 100 %25.",
    "2 errors, 0 warnings, 1 notes, 1 accepted",
  ]);
});

test("no text can end a command, or begin one", () => {
  const evil = "x,y:z%\r\n::error file=a::b";
  const [line, ...others] = reportGithub([{ ruleId: "r", severity: "error", place: { file: evil }, reason: evil }]).split("\n");
  expect(line).toBe("::error file=x%2Cy%3Az%25%0D%0A%3A%3Aerror file=a%3A%3Ab,title=r::x,y:z%25%0D%0A::error file=a::b");
  expect(others).toEqual(["1 errors, 0 warnings, 0 notes, 0 accepted"]);
});
