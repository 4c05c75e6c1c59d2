/** The mark of a note, counted from 1 in bijective base 26: a, b … z, aa, ab. */
export function noteLabel(number: number): string {
  let label = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) label = String.fromCharCode(97 + ((rest - 1) % 26)) + label;
  return label;
}
