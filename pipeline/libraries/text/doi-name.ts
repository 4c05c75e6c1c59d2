/** The DOI in a text, `10.1000/182`, without a resolver's address or `doi:` before it; `undefined` when there is none. */
export function doiName(text: string): string | undefined {
  const [, resolver, name = ""] = /^(https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)?(.*)$/is.exec(text.trim()) ?? [];
  const plain = resolver?.toLowerCase().startsWith("http") ? decoded(name) : name;
  return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(plain) ? plain : undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
