import type { Readable, Writable } from "node:stream";
import type { ConnectionTransport } from "puppeteer";

/** Puppeteer's messages through two pipes, each message ended by a NUL. */
export function createPipeTransport(input: Writable, output: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => {
      input.write(`${message}\0`);
    },
    close: () => {
      input.end();
    },
  };
  let pending: Buffer[] = [];
  output.on("data", (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...pending, chunk.subarray(start, end)]).toString("utf8");
      pending = [];
      start = end + 1;
      // What one message sets going must come before the next message, as it does over a socket.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  });
  return transport;
}
