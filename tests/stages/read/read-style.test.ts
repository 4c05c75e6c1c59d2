import { expect, it } from "vitest";
import { readStyle } from "../../../pipeline/stages/read/read-style.ts";

const read = (files: Readonly<Record<string, string>>) => (theme: string, name: string) => {
  const text = files[`${theme}/${name}`];
  return Promise.resolve(text === undefined ? undefined : { path: `templates/${theme}/${name}`, text });
};

async function styleOf(files: Readonly<Record<string, string>>): Promise<{ text: string | undefined; missing: string[] }> {
  const missing: string[] = [];
  const file = await readStyle("house", "screen.css", read(files), missing);
  return { text: file?.text.replace(/\s+/g, ""), missing };
}

it("a sheet begins with the sheets that it imports, and they with theirs", async () => {
  const files = {
    "house/screen.css": "/* Ours. */\n@import \"../default/screen.css\";\n@import '../default/more.css';\na{}",
    "default/screen.css": '@import "../base/screen.css";b{}',
    "default/more.css": "c{}",
    "base/screen.css": "d{}",
  };
  expect(await styleOf(files)).toEqual({ text: "d{}b{}c{}a{}", missing: [] });
});

it("sheets that import each other end", async () => {
  const files = {
    "house/screen.css": '@import "../default/screen.css";a{}',
    "default/screen.css": '@import "../house/screen.css";@import "../default/screen.css";b{}',
  };
  expect(await styleOf(files)).toEqual({ text: "b{}a{}", missing: [] });
});

it("an import of a sheet that is not there is told", async () => {
  expect(await styleOf({ "house/screen.css": '@import "../nowhere/screen.css";a{}' })).toEqual({
    text: "a{}",
    missing: ["nowhere/screen.css"],
  });
});

it("no import leads out of the themes", async () => {
  const text = '@import "../../secret.css";@import "https://a.b/c.css";a{}';
  expect(await styleOf({ "house/screen.css": text })).toEqual({ text: text.replace(/\s+/g, ""), missing: [] });
});
