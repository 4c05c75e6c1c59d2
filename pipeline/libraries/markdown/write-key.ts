/** A citation key as it is written behind `@`: in braces where it has other characters than a plain key may have. */
export function writeKey(key: string): string {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u.test(key) ? key : `{${key}}`;
}
