const mediaTypes: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  woff2: "font/woff2",
  css: "text/css",
  html: "text/html",
  xhtml: "application/xhtml+xml",
  epub: "application/epub+zip",
  pdf: "application/pdf",
  json: "application/json",
  csv: "text/csv",
  xml: "application/xml",
};

/** The media type of a file by its ending. */
export function mediaTypeOf(path: string): string {
  const [, catalogue] = /(^|[./])opds\.json$/.exec(path) ?? [];
  if (catalogue !== undefined) return catalogue === "." ? "application/opds-publication+json" : "application/opds+json";
  return mediaTypes[path.slice(path.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
}
