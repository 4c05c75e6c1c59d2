import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePo } from "../../pipeline/libraries/codec/po-parse.ts";
import { readXliff } from "../../pipeline/libraries/codec/xliff-read.ts";
import { parseXml } from "../../pipeline/libraries/codec/xml-parse.ts";
import { articleMarkdown, articleReferences } from "../support/article-arbitrary.ts";
import { edit, exportTo, importFrom, publish, type TestPublication } from "../support/exchange.ts";
import { xliffFaults } from "../support/xliff-schema.ts";

const text = "The treaty [@alpha, p. 3] has *many* members.[^first]";
const markdown = `---\ntitle: A title\n---\n\n## Part {#part-1}\n\n${text}\n\n[^first]: A note.\n`;
const translation = "В договоре [@alpha, p. 3] *много* членов.[^first]";
const translated = publish(markdown, articleReferences, (unit) => (unit.text === text ? translation : ""));
const empty = publish(markdown, articleReferences, () => "");
const edited = edit(translated, markdown.replace("members", "signatories"));

const message = ({ po }: TestPublication) => {
  const found = parsePo(po).file.messages.find(({ id, translation }) => id.startsWith("The treaty") || translation === "x");
  if (found === undefined) throw new Error("the passage has a message");
  return {
    id: found.id,
    translation: found.translation,
    previous: found.previous?.id,
    flags: found.flags.filter((flag) => flag === "fuzzy"),
  };
};
const outcome = (
  publication: TestPublication,
  xliff: string,
  options = {},
): { outcome: string; reason?: string | undefined; message: ReturnType<typeof message> } => {
  const { passages, publication: after } = importFrom(publication, xliff, options);
  const [told] = passages.filter((passage) => passage.outcome !== "unchanged" && passage.outcome !== "untranslated");
  return { outcome: told?.outcome ?? "unchanged", reason: told?.diagnostic?.reason, message: message(after) };
};
const unitOf = (xliff: string): string => {
  const [found] = /<trans-unit id="\w+" xml:space="preserve">\s*<source>The treaty[\s\S]*?<\/trans-unit>/.exec(xliff) ?? [];
  if (found === undefined) throw new Error("the passage is exported");
  return found;
};
const change = (xliff: string, how: (unit: string) => string): string => xliff.replace(unitOf(xliff), () => how(unitOf(xliff)));
const fill = (xliff: string, target: string, attributes = 'state="translated"'): string =>
  change(xliff, (unit) => unit.replace(/<target[^>]*?(?:\/>|>[\s\S]*?<\/target>)/, () => `<target ${attributes}>${target}</target>`));
const target = 'В договоре <x id="1"/> <g id="2">много</g> сторон.<x id="3"/>';

describe("an exported document", () => {
  test("is valid XLIFF 1.2, whatever the article", () => {
    const valid = (publication: TestPublication): void => {
      const parsed = parseXml(exportTo(publication));
      expect("root" in parsed ? xliffFaults(parsed.root) : parsed.problem).toEqual([]);
    };
    fc.assert(
      fc.property(articleMarkdown, (generated) => {
        const publication = publish(generated, articleReferences);
        valid(publication);
        valid(edit(publication, generated.replace(/\.$/m, " and more."), true));
      }),
      { numRuns: 25, seed: 20_261_124 },
    );
    valid(edited);
    valid({
      markdown: readFileSync("source/csto/article.md", "utf8"),
      references: readFileSync("source/csto/references.yaml", "utf8"),
      registry: readFileSync("translations/en/csto.pot", "utf8"),
      po: readFileSync("translations/ru/csto.po", "utf8"),
    });
  });

  test("shows codes as tags, and says where the passage stands and what must be kept", () => {
    expect(unitOf(exportTo(translated))).toMatchInlineSnapshot(`
      "<trans-unit id="kka3q6ym" xml:space="preserve">
              <source>The treaty <x id="1" ctype="x-citation" equiv-text="[@alpha, p. 3]"/> has <g id="2" ctype="italic" equiv-text="*…*">many</g> members.<x id="3" ctype="x-footnote" equiv-text="[^first]"/></source>
              <target state="translated">В договоре <x id="1" ctype="x-citation" equiv-text="[@alpha, p. 3]"/> <g id="2" ctype="italic" equiv-text="*…*">много</g> членов.<x id="3" ctype="x-footnote" equiv-text="[^first]"/></target>
              <note from="tetrapla" annotates="source">paragraph · in “Part”</note>
              <note from="tetrapla" annotates="source">keep: [@alpha, p. 3]  [^first]</note>
              <context-group purpose="information">
                <context context-type="x-tetrapla-passage">The treaty [@alpha, p. 3] has *many* members.[^first]</context>
                <context context-type="x-tetrapla-translation">translated a4f4b15837b22e8c</context>
              </context-group>
            </trans-unit>"
    `);
  });

  test("of a stale passage has the passage that was translated, and what has changed", () => {
    const unit = unitOf(exportTo(edited));
    expect(unit).toContain('<target state="needs-review-translation">В договоре');
    expect(unit).toContain("has changed since it was translated: The treaty [@alpha, p. 3] has *many* [-members-]{+signatories+}.");
    expect(unit).toMatch(
      /<alt-trans alttranstype="previous-version"[^>]*>\s*<source>The treaty <x [^>]*> has <g [^>]*>many<\/g> members\./,
    );
  });
});

describe("a unit that comes back", () => {
  test("is the translation, with its codes as they are in the passage", () => {
    expect(outcome(empty, fill(exportTo(empty), target))).toEqual({
      outcome: "taken",
      reason: undefined,
      message: { id: text, translation: "В договоре [@alpha, p. 3] *много* сторон.[^first]", previous: undefined, flags: [] },
    });
  });

  test("is the same after whatever tools do to a document", () => {
    const xliff = fill(exportTo(empty), target);
    const rewritten: readonly string[] = [
      // Attributes in another order, other quotation marks, a prefix, a byte order mark, another line break.
      xliff.replace(/<trans-unit id="(\w+)" xml:space="preserve">/g, "<trans-unit   xml:space='preserve'\n id='$1' approved=\"no\" >"),
      `\uFEFF${xliff.replaceAll("\n", "\r\n")}`,
      xliff.replace(/<(\/?)(?=[a-z])/g, "<$1xl:").replace("xmlns=", "xmlns:xl="),
      // Characters as references and as CDATA.
      xliff.replace("много", "&#x43C;&#1085;ого").replace("сторон.", "<![CDATA[сторон.]]>"),
      // Codes written out, paired by halves, or with content; segments around them.
      xliff.replace('<x id="1"/>', '<x id="1"></x>').replace('<x id="3"/>', '<ph id="3">[^first]</ph>'),
      xliff.replace('<g id="2">много</g>', '<bpt id="2" rid="2">*</bpt>много<ept id="2" rid="2">*</ept>'),
      xliff.replace('<g id="2">много</g>', '<bx id="2"/>много<ex id="2"/>'),
      xliff
        .replace(`>${target}<`, `><mrk mtype="seg" mid="1">${target}</mrk><`)
        .replace(/(<source>The treaty[\s\S]*?<\/source>)/, "$1<seg-source><mrk mtype='seg' mid='1'>x</mrk></seg-source>"),
      // A line broken by a tool that lays documents out.
      xliff.replace("сторон", "\n          сторон").replace("договоре ", "договоре\n   "),
      // Units in a group, contexts and notes gone.
      xliff.replace("<body>", "<body><group id='a'>").replace("</body>", "</group></body>"),
      xliff.replace(/\s*<(note|context-group)[\s\S]*?<\/\1>/g, ""),
      xliff.replace(/ equiv-text="[^"]*"/g, ""),
    ];
    const expected = outcome(empty, xliff);
    const seen = rewritten.map((each) => outcome(empty, each).message.translation.replace("сторон.", "сторон."));
    expect(seen).toEqual(rewritten.map(() => expected.message.translation));
  });

  test.each([
    [
      "a code is missing",
      'В договоре <g id="2">много</g> сторон.<x id="3"/>',
      "Unexpected absence of `[@alpha, p. 3]`, expected every code of the passage.",
    ],
    ["a code comes twice", `${target}<x id="3"/>`, "Unexpected second `[^first]`, expected each code once."],
    [
      "a code is not of the passage",
      `${target}<x id="9"/>`,
      "Unexpected code `9`, expected the codes of the passage: `[@alpha, p. 3]`, `*…*`, `[^first]`.",
    ],
    ["a code is typed", `${target} [@beta]`, "Unexpected `@beta`, expected the codes of the passage."],
    [
      "a pair is a code",
      target.replace('<g id="2">много</g>', '<x id="2"/>'),
      "Unexpected form of the code `2`, expected `*…*` as the source has it.",
    ],
    ["there is an unknown element", `${target}<sub>x</sub>`, "Unexpected element `sub`, expected text and codes of XLIFF 1.2."],
  ])("is refused when %s", (_, damaged, reason) => {
    const before = message(empty);
    expect(outcome(empty, fill(exportTo(empty), damaged))).toEqual({ outcome: "refused", reason, message: before });
  });

  test("says where in the document the fault is", () => {
    const xliff = fill(exportTo(empty), `${target}<x id="9"/>`);
    const { passages } = importFrom(empty, xliff);
    const position = passages.find(({ diagnostic }) => diagnostic)?.diagnostic?.place.position;
    expect(xliff.slice(position?.start.offset, position?.end.offset)).toBe('<x id="9"/>');
    expect(xliff.split("\n")[(position?.start.line ?? 0) - 1]?.slice((position?.start.column ?? 0) - 1)).toContain('<x id="9"/></target>');
  });

  test("is refused when its source is not what was exported", () => {
    const xliff = change(fill(exportTo(empty), target), (unit) => unit.replace("The treaty", "A treaty"));
    expect(outcome(empty, xliff)).toMatchObject({
      outcome: "refused",
      reason: "Unexpected source text, expected the passage as it was exported.",
    });
  });

  test("counts as missing when it is the passage itself, unless that has no letters", () => {
    const copied = change(exportTo(empty), (unit) =>
      unit.replace(/<target state="new"\/>/, `<target state="translated">${/<source>(.*)<\/source>/.exec(unit)?.[1]}</target>`),
    );
    expect(outcome(empty, copied)).toMatchObject({ outcome: "unchanged", message: { translation: "" } });
    const number = publish("---\ntitle: 1984\n---\n\nText.\n", "", () => "");
    const [passage] = importFrom(
      number,
      exportTo(number).replace(
        '<source>1984</source>\n        <target state="new"/>',
        '<source>1984</source><target state="translated">1984</target>',
      ),
    ).passages;
    expect(passage?.outcome).toBe("taken");
  });

  test("is stale when the passage has changed since, with the passage that its translator saw", () => {
    const meanwhile = edit(empty, edited.markdown);
    expect(outcome(meanwhile, fill(exportTo(empty), target))).toEqual({
      outcome: "stale",
      reason: undefined,
      message: {
        id: text.replace("members", "signatories"),
        translation: translation.replace("членов", "сторон"),
        previous: text,
        flags: ["fuzzy"],
      },
    });
  });

  test("is stale also when only a citation has changed, and no tool has kept which it was", () => {
    const meanwhile = edit(translated, markdown.replace("@alpha, p. 3", "@beta, p. 3"), true);
    const bare = fill(exportTo(translated), target)
      .replace(/ equiv-text="[^"]*"/g, "")
      .replace(/\s*<context-group[\s\S]*?<\/context-group>/g, "");
    const untouched = { ...meanwhile, po: translated.po };
    expect(outcome(untouched, bare).outcome).toBe("stale");
  });
});

describe("the state of a unit", () => {
  test("that was stale and is called translated, or approved, says that the old translation is right", () => {
    const xliff = exportTo(edited);
    const confirmed = { outcome: "taken", message: { translation, previous: undefined, flags: [] } };
    expect(
      outcome(
        edited,
        change(xliff, (unit) => unit.replace("needs-review-translation", "final")),
      ),
    ).toMatchObject(confirmed);
    expect(
      outcome(
        edited,
        change(xliff, (unit) => unit.replace("<trans-unit ", '<trans-unit approved="yes" ')),
      ),
    ).toMatchObject(confirmed);
  });

  test("that its translator calls unfinished makes it a draft", () => {
    expect(outcome(empty, fill(exportTo(empty), target, 'state="needs-review-translation"'))).toMatchObject({
      outcome: "draft",
      message: { flags: ["fuzzy"] },
    });
    const demoted = change(exportTo(translated), (unit) => unit.replace('state="translated"', 'state="needs-translation"'));
    expect(outcome(translated, demoted)).toMatchObject({ outcome: "draft", message: { translation, flags: ["fuzzy"] } });
  });

  test("that a tool did not touch means nothing when the text was worked on", () => {
    expect(outcome(empty, fill(exportTo(empty), target, 'state="new"')).outcome).toBe("taken");
    expect(outcome(edited, fill(exportTo(edited), target, 'state="needs-review-translation"')).outcome).toBe("taken");
  });
});

describe("a translation that somebody else has changed meanwhile", () => {
  const meanwhile = { ...translated, po: translated.po.replace("членов", "участников") };

  test("stays when the returned one is untouched", () => {
    expect(outcome(meanwhile, exportTo(translated))).toMatchObject({
      outcome: "unchanged",
      message: { translation: expect.stringContaining("участников") },
    });
  });

  test("stays when the returned one is another, which is refused", () => {
    expect(outcome(meanwhile, fill(exportTo(translated), target))).toMatchObject({
      outcome: "refused",
      reason: "Unexpected translation, expected none: somebody has changed the PO file since this was exported.",
      message: { translation: expect.stringContaining("участников") },
    });
  });
});

describe("a unit that is brought as a suggestion", () => {
  test("fills a gap as one, and nothing else", () => {
    const options = { asSuggestions: true };
    expect(outcome(empty, fill(exportTo(empty), target), options)).toMatchObject({ outcome: "suggested", message: { flags: ["fuzzy"] } });
    expect(outcome(translated, fill(exportTo(translated), target), options)).toMatchObject({ outcome: "unused", message: { translation } });
  });
});

test("a document that is none of ours says what it is", () => {
  expect(readXliff('<xliff version="2.0"/>')).toHaveProperty("problem.reason", "Unexpected XLIFF 2.0, expected XLIFF 1.2.");
  expect(readXliff("<html/>")).toHaveProperty("problem.reason", "Unexpected element `html`, expected XLIFF 1.2.");
});
