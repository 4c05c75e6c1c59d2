import type { DateToken } from "./date-token.ts";
import { firstNumberFrom, type NumberToken } from "./read-numbers.ts";

const patterns: readonly { readonly pattern: RegExp; readonly order: readonly ("day" | "month" | "year")[] }[] = [
  { pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g, order: ["year", "month", "day"] },
  { pattern: /(?<![\d/.])(\d{1,2})(?:\/|\. ?)(\d{1,2})(?:\/|\. ?)(\d{4})(?![\d/])/g, order: ["day", "month", "year"] },
  { pattern: /(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일号])?/g, order: ["year", "month", "day"] },
  { pattern: /(?<![年년\d] ?)(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号]/g, order: ["month", "day"] },
];

/** Dates that are written in digits alone, or with the signs that stand for year, month and day in East Asia. */
export function readNumericDates(text: string, numbers: readonly NumberToken[]): DateToken[] {
  return patterns.flatMap(({ pattern, order }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: written, index, ...groups }): DateToken[] => {
      const part = (name: "day" | "month" | "year"): number | undefined => {
        const digits = groups[order.indexOf(name) + 1];
        return digits === undefined ? undefined : Number(digits);
      };
      const end = index + written.length;
      const own = numbers.slice(firstNumberFrom(numbers, index), firstNumberFrom(numbers, end));
      return own.length === 0
        ? []
        : toDate({ start: index, end, numbers: own }, part("day"), part("month"), part("year"), order[0] === "day");
    }),
  );
}

function toDate(
  span: Pick<DateToken, "start" | "end" | "numbers">,
  day: number | undefined,
  month = 0,
  year: number | undefined,
  maySwap: boolean,
): DateToken[] {
  const isSwapped = maySwap && day !== undefined && month > 12 && day <= 12;
  const [first, second] = isSwapped ? [month, day] : [day, month];
  if (second < 1 || second > 12 || (first !== undefined && (first < 1 || first > 31))) return [];
  return [
    {
      ...span,
      month: second,
      isNumeric: true,
      ...(first === undefined ? {} : { day: first }),
      ...(year === undefined ? {} : { year }),
      ...(maySwap && first !== undefined && first <= 12 && first !== second ? { isAmbiguous: true } : {}),
    },
  ];
}
