import { nearMiss } from "./near-miss.ts";

/** The id that a text probably means by another, and whether only letter case or encoding tells them apart. */
export interface MeantAnchor {
  readonly id: string;
  readonly isSure: boolean;
}

/** Finds the id that is meant by one that nothing has. */
export function meantAnchor(written: string, ids: Iterable<string>): MeantAnchor | undefined {
  const known = [...ids];
  const plain = decoded(written);
  const same = known.filter((id) => id.toLowerCase() === plain.toLowerCase());
  const [only] = same;
  if (only !== undefined) return { id: only, isSure: same.length === 1 };
  const near = nearMiss(plain, known);
  return near === undefined ? undefined : { id: near, isSure: false };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
