/**
 * The styles by which the choice of columns works without a script: a column whose box is not ticked is not shown, unless no
 * box is; one that is given another place stands before the column that has it, or behind it when it comes from further ahead.
 */
export function renderColumnRules(count: number): string {
  const columns = Array.from({ length: count }, (_, index) => index + 1);
  const sum = columns.map((column) => `var(--column-${column})`).join(" + ");
  return [
    `:root{${columns.map((column) => `--column-${column}:1;`).join("")}--shown:calc(${sum})}`,
    ...columns.flatMap((column) => [rulesOfBox(column), ...columns.map((place) => ruleOfPlace(column, place))]),
  ].join("");
}

function rulesOfBox(column: number): string {
  const hidden = `:root:has(.show-column:checked):has(#show-${column}:not(:checked))`;
  return `${hidden}{--column-${column}:0}${hidden} .cell-${column}{display:none!important}`;
}

/** Places are even numbers, so that a column can be put between two others. */
function ruleOfPlace(column: number, place: number): string {
  const order = 2 * place + Math.sign(column - place) * -1;
  return `:root:has(#place-${column} option:nth-child(${place}):checked) .cell-${column}{order:${order}}`;
}
