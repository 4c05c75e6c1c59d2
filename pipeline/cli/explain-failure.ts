/** A failure in words: the message and its causes, and the stack only when `TETRAPLA_DEBUG` asks for it. */
export function explainFailure(error: unknown): string {
  if (process.env["TETRAPLA_DEBUG"] && error instanceof Error) return String(error.stack);
  const lines: string[] = [];
  for (let cause: unknown = error; cause !== undefined; cause = cause instanceof Error ? cause.cause : undefined) {
    lines.push(cause instanceof Error ? cause.message : String(cause));
  }
  return `tetrapla: ${[...new Set(lines)].join("\n  because: ")}`;
}
