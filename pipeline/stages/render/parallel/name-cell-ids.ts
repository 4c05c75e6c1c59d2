import { explicitIds } from "../../../libraries/markdown/explicit-ids.ts";
import type { NumberedArticle } from "../../../model/article.ts";
import type { RowContext } from "../context.ts";

/** Names ids inside cells: `cite-a-1.ru`, with as many dots as keep it apart from every id of the article. */
export function nameCellIds({ numbering, units, tree }: NumberedArticle): RowContext["cellId"] {
  const taken = new Set<string>([
    ...units.flatMap(({ anchor }) => anchor ?? []),
    ...[...numbering.references.values(), ...numbering.notes.values()].flatMap(({ anchor, calls }) => [anchor, ...calls]),
    ...explicitIds(tree),
  ]);
  return (id, locale) => {
    let dots = ".";
    while (taken.has(`${id}${dots}${locale}`)) dots += ".";
    return `${id}${dots}${locale}`;
  };
}
