import * as fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readEBook } from "../../../pipeline/edges/validate/published/read-e-book.ts";
import { readWebPage } from "../../../pipeline/edges/validate/published/read-web-page.ts";
import { resolveLink } from "../../../pipeline/edges/validate/published/resolve-link.ts";

const page = (body: string): ReturnType<typeof readWebPage> =>
  readWebPage(strToU8(`<!doctype html><html lang="en"><title>T</title>${body}`), "en/a.html");
const textOf = ({ runs }: ReturnType<typeof readWebPage>, flow = "text"): string =>
  runs
    .filter((run) => run.flow === flow)
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();

describe("a web page", () => {
  it("has the words that a reader sees, each in its language and flow, without lists of links, formulas and styles", () => {
    const read = page(
      '<nav>Menu</nav><style>p{}</style><p>H<sub>2</sub>O <span lang="ru">вода</span><sup><a role="doc-noteref" id="c" href="#n">a</a></sup><math><mi>x</mi></math></p>' +
        '<aside id="n" role="doc-footnote">A note.</aside><img src="p.png" alt="A picture">',
    );
    expect(textOf(read)).toBe("H2O вода a");
    expect(textOf(read, "notes")).toBe("A note.");
    expect(textOf(read, "hidden")).toBe("T A picture");
    expect(read.runs.find(({ text }) => text === "вода")?.lang).toBe("ru");
    expect({ pictures: read.pictures, formulas: read.formulas }).toEqual({ pictures: 1, formulas: 1 });
  });

  it("has links with the elements that they stand in, and anchors as often as they stand there", () => {
    const read = page('<p id="x"><a href="../de/a.html#y%20z">1</a><a href="https://example.org/">2</a></p><p id="x"></p>');
    expect(read.links).toMatchObject([{ page: "de/a.html", anchor: "y z", inside: ["x"] }]);
    expect(read.anchors.map(({ id }) => id)).toEqual(["x", "x"]);
  });
});

describe("an e-book", () => {
  const book = (files: Readonly<Record<string, string>>): ReturnType<typeof readEBook> =>
    readEBook(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
  const container = '<container><rootfiles><rootfile full-path="B/p.opf"/></rootfiles></container>';

  it("is read in the order of its spine, wherever its files are", () => {
    const opf =
      '<package><metadata><dc:language>ru</dc:language></metadata><manifest><item id="b" href="x/b.xhtml"/><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>';
    const read = book({
      "META-INF/container.xml": container,
      "B/p.opf": opf,
      "B/a.xhtml": '<html lang="ru"><body><p id="i">One <a href="x/b.xhtml#j">two</a></p></body></html>',
      "B/x/b.xhtml": '<html lang="ru"><body><p id="j"/><p>Three</p></body></html>',
    });
    expect(read.unreadable).toEqual([]);
    expect(textOf(read)).toBe("One two Three");
    expect(read.links.filter(({ isNavigation }) => !isNavigation)).toMatchObject([{ page: "B/x/b.xhtml", anchor: "j" }]);
    expect(read.anchors.map(({ page: at, id }) => `${at}#${id}`)).toEqual(["B/a.xhtml#i", "B/x/b.xhtml#j"]);
  });

  it("says what cannot be read: no archive, no package, a broken page", () => {
    expect(readEBook(strToU8("no book")).unreadable).toHaveLength(1);
    expect(book({ "META-INF/container.xml": container }).unreadable).toMatchObject([{ spot: { within: "B/p.opf" } }]);
    expect(book({ "META-INF/container.xml": "<a" }).unreadable).toHaveLength(1);
  });

  it("never throws, whatever bytes it is of", () => {
    const sound = zipSync({ "META-INF/container.xml": strToU8(container) });
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), (at, byte) => {
        const bytes = new Uint8Array(sound);
        bytes[at] = byte;
        readEBook(bytes);
      }),
      { numRuns: 300 },
    );
  });
});

it("a link that leads out of its folder is no file's", () => {
  expect(resolveLink("../../x.html", "en/a.html")).toEqual({ page: "../x.html" });
  expect(resolveLink("mailto:a@example.org", "en/a.html")).toBeUndefined();
  expect(resolveLink("%E0%A4%A", "a.html")).toEqual({ page: "%E0%A4%A" });
});
