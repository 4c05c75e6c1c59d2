import { nodesOf } from "../../../libraries/markdown/nodes-of.ts";
import { placeInMath } from "../../../libraries/markdown/place-in-math.ts";
import { typesetTex } from "../../../libraries/math/typeset-tex.ts";
import type { ArticleRule, Finding } from "../rule.ts";

/** Every formula is TeX that can be typeset. */
export const mathIsValid: ArticleRule = {
  id: "math-is-valid",
  scope: "article",
  severity: "error",
  check({ article }) {
    const { tree, file } = article;
    return nodesOf(tree, "inlineMath", "math").flatMap((node): Finding[] => {
      const typeset = typesetTex(node.value, node.type === "math");
      if (!("fault" in typeset)) return [];
      const { message, offset } = typeset.fault;
      return [
        {
          place: placeInMath(node, offset, file),
          reason: `Unexpected TeX: ${message}.`,
          note: "Correct the formula: readers see its TeX instead.",
        },
      ];
    });
  },
};
