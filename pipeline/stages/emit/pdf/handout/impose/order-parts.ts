/** The pages of parts in a row, by their indexes; each part begins on a page that is counted odd, behind a blank one if need be. */
export function orderParts(lengths: readonly number[]): (number | undefined)[] {
  const pages: (number | undefined)[] = [];
  let index = 0;
  for (const length of lengths) {
    if (pages.length % 2 === 1) pages.push(undefined);
    for (let page = 0; page < length; page += 1) pages.push(index + page);
    index += length;
  }
  return pages;
}
