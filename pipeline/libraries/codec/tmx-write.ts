import type { ElementContent } from "xast";
import { x } from "xastscript";
import type { CodedPiece } from "../markdown/coded-piece.ts";
import type { TmxUnit } from "./tmx.ts";
import { writeXml } from "./xml-write.ts";

/** A TMX 1.4b document of level 2: codes are `bpt`, `ept` and `ph` around the Markdown that they stand for. */
export function writeTmx(units: readonly TmxUnit[], sourceLanguage: string): string {
  const header = x("header", {
    creationtool: "Tetrapla",
    creationtoolversion: "1",
    segtype: "block",
    "o-tmf": "Tetrapla",
    adminlang: "en",
    srclang: sourceLanguage,
    datatype: "plaintext",
  });
  const body = units.map(({ id, article, texts }) =>
    x("tu", { tuid: id }, [
      x("prop", { type: "x-article" }, article),
      ...texts.map(([language, pieces]) => x("tuv", { "xml:lang": language }, [x("seg", new Segment().write(pieces))])),
    ]),
  );
  return writeXml(x("tmx", { version: "1.4" }, [header, x("body", body)]), new Set(["seg", "prop"]));
}

/** One `seg`: `i` pairs the two ends of a group within it, `x` names a code in all languages of its unit. */
class Segment {
  private pairs = 0;

  write(pieces: readonly CodedPiece[]): ElementContent[] {
    return pieces.flatMap((piece): ElementContent[] => {
      if (piece.type === "text") return [{ type: "text", value: piece.text }];
      const { id, kind } = piece;
      if (piece.type === "code") return [x("ph", { x: id, type: `x-${kind}` }, piece.raw)];
      const i = String(++this.pairs);
      return [x("bpt", { i, x: id, type: `x-${kind}` }, piece.open), ...this.write(piece.children), x("ept", { i }, piece.close)];
    });
  }
}
