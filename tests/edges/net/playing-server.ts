import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

type Play = (request: IncomingMessage, response: ServerResponse, time: number) => void;

/** A local web server that plays what servers do. */
export interface PlayingServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Method and path of each request, in order. */
  readonly log: string[];
  readonly userAgents: Set<string | undefined>;
  close(): Promise<void>;
}

/** Starts a server that plays a piece for each path; unknown paths are 404. `time` counts the requests for a path from 1. */
export async function startPlaying(plays: Readonly<Record<string, Play>>): Promise<PlayingServer> {
  const log: string[] = [];
  const userAgents = new Set<string | undefined>();
  const times = new Map<string, number>();
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const time = (times.get(path) ?? 0) + 1;
    times.set(path, time);
    log.push(`${request.method} ${path}`);
    userAgents.add(request.headers["user-agent"]);
    const play = plays[path];
    if (play === undefined) response.writeHead(404).end();
    else play(request, response, time);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    log,
    userAgents,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with a status, whatever is asked. */
export function answer(status: number, headers: Readonly<Record<string, string>> = {}): Play {
  return (_, response) => {
    response.writeHead(status, headers).end();
  };
}
