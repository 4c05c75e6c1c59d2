/** Whether a stream shows colours: a terminal, unless `NO_COLOR` is set; `FORCE_COLOR` insists. */
export function usesColors(stream: NodeJS.WriteStream): boolean {
  if (process.env["NO_COLOR"]) return false;
  if (process.env["FORCE_COLOR"] && process.env["FORCE_COLOR"] !== "0") return true;
  return stream.isTTY === true && process.env["TERM"] !== "dumb";
}

/** A line on a terminal that tells how far a run is; elsewhere nothing. */
export function createProgressLine(stream: NodeJS.WriteStream): { show(text: string): void; clear(): void } {
  const isLive = stream.isTTY === true && !process.env["CI"];
  return {
    show(text) {
      if (isLive) stream.write(`\r\u001B[2K${text.slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`);
    },
    clear() {
      if (isLive) stream.write("\r\u001B[2K");
    },
  };
}
