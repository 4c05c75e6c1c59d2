import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AskingManner } from "../../../pipeline/edges/net/ask-link.ts";
import { askLink } from "../../../pipeline/edges/net/ask-link.ts";
import { askLinks } from "../../../pipeline/edges/net/ask-links.ts";
import { HostGate } from "../../../pipeline/edges/net/host-gate.ts";
import { isPublicAddress } from "../../../pipeline/edges/net/is-public-address.ts";
import { answer, type PlayingServer, startPlaying } from "./playing-server.ts";

let server: PlayingServer;
const timeout = 400;

function manner(changes: Partial<AskingManner> = {}): AskingManner {
  return {
    userAgent: "Tetrapla/0.0.0 (link checker)",
    timeout,
    isAllowed: (address) => address === "127.0.0.1" || isPublicAddress(address),
    backoff: [5, 10],
    longestWait: 200,
    now: () => Date.parse("2026-11-24T00:00:00Z"),
    gate: new HostGate(0),
    ...changes,
  };
}

const ask = (path: string, changes?: Partial<AskingManner>) => askLink(server.origin + path, manner(changes));

beforeAll(async () => {
  server = await startPlaying({
    "/200": answer(200),
    "/301": answer(301, { location: "/200" }),
    "/308-chain": answer(308, { location: "/301" }),
    "/302": answer(302, { location: "/200" }),
    "/301-302": answer(301, { location: "/302" }),
    "/302-301": answer(302, { location: "/301" }),
    "/301-404": answer(301, { location: "/404" }),
    "/loop-a": answer(301, { location: "/loop-b" }),
    "/loop-b": answer(302, { location: "/loop-a" }),
    ...Object.fromEntries(Array.from({ length: 30 }, (_, hop) => [`/hop-${hop}`, answer(302, { location: `/hop-${hop + 1}` })])),
    "/304": answer(304),
    "/403": answer(403),
    "/404": answer(404),
    "/410": answer(410),
    "/429": answer(429),
    "/429-once": (_, response, time) => response.writeHead(time === 1 ? 429 : 200, { "retry-after": "0" }).end(),
    "/429-for-a-year": (_, response, time) => response.writeHead(time === 1 ? 429 : 200, { "retry-after": "31536000" }).end(),
    "/503-dated": (_, response, time) =>
      response.writeHead(time === 1 ? 503 : 200, { "retry-after": "Tue, 24 Nov 2026 00:00:00 GMT" }).end(),
    "/500": answer(500),
    "/500-once": (_, response, time) => response.writeHead(time <= 2 ? 500 : 200).end(),
    "/head-405": ({ method }, response) => response.writeHead(method === "HEAD" ? 405 : 200).end(),
    "/head-breaks": ({ method, socket }, response) => (method === "HEAD" ? socket.destroy() : response.writeHead(200).end()),
    "/slow": () => {},
    "/dripping": (_, response) => {
      response.socket?.write("HTTP/1.1 200 OK\r\n");
      const timer = setInterval(() => response.socket?.write("X-Drip: 1\r\n"), 50);
      response.on("close", () => clearInterval(timer));
    },
    "/endless": ({ method }, response) => {
      response.writeHead(method === "HEAD" ? 405 : 200);
      const pour = (): void => {
        while (response.writable && response.write("x".repeat(65536)));
        if (response.writable) response.once("drain", pour);
      };
      if (method === "HEAD") response.end();
      else pour();
    },
    "/to-private": answer(302, { location: "http://127.0.0.2:1/" }),
    "/to-metadata": answer(301, { location: "http://169.254.169.254/latest/" }),
    "/to-mapped": answer(301, { location: "http://[::ffff:127.0.0.1]:1/" }),
    "/to-name": answer(301, { location: "http://inside.example/" }),
    "/to-file": answer(301, { location: "file:///etc/passwd" }),
    "/to-nowhere": answer(301, { location: "http://[" }),
    "/to-cyrillic": answer(301, { location: Buffer.from("/страница", "utf8").toString("latin1") }),
    [encodeURI("/страница")]: answer(200),
    "/garbage": ({ socket }) => {
      socket.end("this is no HTTP\r\n\r\n");
    },
  });
});
beforeEach(() => {
  server.log.length = 0;
});
afterAll(() => server.close());

describe("what an address is", () => {
  test.each([
    ["/200", { state: "alive", status: 200 }],
    ["/304", { state: "alive", status: 304 }],
    ["/302", { state: "alive", status: 200 }],
    ["/404", { state: "dead", status: 404 }],
    ["/410", { state: "dead", status: 410 }],
    ["/500", { state: "dead", status: 500 }],
    ["/301-404", { state: "dead", status: 404 }],
    ["/head-405", { state: "alive", status: 200 }],
    ["/head-breaks", { state: "alive", status: 200 }],
    ["/500-once", { state: "alive", status: 200 }],
    ["/endless", { state: "alive", status: 200 }],
    ["/slow", { state: "dead", status: "timeout" }],
    ["/dripping", { state: "dead", status: "timeout" }],
    ["/garbage", { state: "dead", status: "bad-answer" }],
    ["/loop-a", { state: "dead", status: "redirect-loop" }],
    ["/hop-0", { state: "dead", status: "too-many-redirects" }],
    ["/to-file", { state: "dead", status: "bad-redirect" }],
    ["/to-nowhere", { state: "dead", status: "bad-redirect" }],
  ])("%s", async (path, expected) => {
    const start = performance.now();
    expect(await ask(path)).toEqual(expected);
    expect(performance.now() - start).toBeLessThan(3 * timeout);
  });

  test.each([
    ["/301", 301, "/200"],
    ["/308-chain", 308, "/200"],
    ["/301-302", 301, "/302"],
    ["/to-cyrillic", 301, encodeURI("/страница")],
  ])("%s has moved for good, as far as its redirections are for good", async (path, status, location) => {
    expect(await ask(path)).toEqual({ state: "redirected", status, location: server.origin + location });
  });

  test("a redirection for good behind one for now does not count", async () => {
    expect(await ask("/302-301")).toEqual({ state: "alive", status: 200 });
  });

  test("the part of the page that is meant follows a redirection", async () => {
    expect(await ask("/301#history")).toMatchObject({ location: `${server.origin}/200#history` });
  });

  test.each([403, 429])("a server that says %i to a program may serve readers", async (status) => {
    expect(await ask(`/${status}`)).toEqual({ state: "alive", status });
  });

  test("a host that refuses, and one without a name, are dead", async () => {
    expect(await askLink("http://127.0.0.1:1/", manner())).toEqual({ state: "dead", status: "refused" });
    const resolve: AskingManner["resolve"] = (_, __, done) => done(Object.assign(new Error(), { code: "ENOTFOUND" }), []);
    expect(await askLink("http://gone.example/", manner({ resolve }))).toEqual({ state: "dead", status: "unknown-host" });
  });

  test("nothing is known when this machine is offline", async () => {
    const resolve: AskingManner["resolve"] = (_, __, done) => done(Object.assign(new Error(), { code: "EAI_AGAIN" }), []);
    expect(await askLink("http://somewhere.example/", manner({ resolve }))).toBeUndefined();
  });
});

describe("manners", () => {
  test("HEAD is asked first, and GET only where it is refused", async () => {
    await ask("/200");
    await ask("/head-405");
    expect(server.log).toEqual(["HEAD /200", "HEAD /head-405", "GET /head-405"]);
  });

  test("the tool says who it is", async () => {
    await ask("/200");
    expect([...server.userAgents]).toEqual(["Tetrapla/0.0.0 (link checker)"]);
  });

  test("a busy server is asked again after the time it wishes", async () => {
    expect(await ask("/429-once")).toEqual({ state: "alive", status: 200 });
    expect(await ask("/503-dated")).toEqual({ state: "alive", status: 200 });
  });

  test("a server that wishes for a year is not waited for that long", async () => {
    const start = performance.now();
    expect(await ask("/429-for-a-year")).toEqual({ state: "alive", status: 200 });
    expect(performance.now() - start).toBeGreaterThanOrEqual(195);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test("a server that stays busy is asked three times and no more", async () => {
    await ask("/429");
    expect(server.log).toEqual(["HEAD /429", "HEAD /429", "HEAD /429"]);
  });

  test("a host is asked one address after another, with a pause, and each address once", async () => {
    const start = performance.now();
    const addresses = ["/200", "/302", "/404"].map((path) => server.origin + path);
    const answers = await askLinks(addresses, 8, manner({ gate: new HostGate(40) }));
    expect([...answers.keys()].sort()).toEqual(addresses.toSorted());
    expect(performance.now() - start).toBeGreaterThan(3 * 40);
    expect(server.log).toEqual(["HEAD /200", "HEAD /302", "HEAD /200", "HEAD /404", "GET /404"]);
  });

  test("hosts are asked at the same time, but no more of them than allowed", async () => {
    let [open, most] = [0, 0];
    const resolve: AskingManner["resolve"] = (_, __, done) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        done(Object.assign(new Error(), { code: "ENOTFOUND" }), []);
      }, 20);
    };
    const addresses = Array.from({ length: 9 }, (_, index) => `http://host-${index}.example/`);
    await askLinks(addresses, 3, manner({ resolve }));
    expect(most).toBe(3);
  });
});

describe("nobody's inside is reached", () => {
  const inside = { state: "dead", status: "private-address" };

  test.each(["/to-private", "/to-metadata", "/to-mapped"])("not by redirection: %s", async (path) => {
    expect(await ask(path)).toEqual(inside);
  });

  test.each([
    "http://127.0.0.2/",
    "http://0x7f.2/",
    "http://2130706434/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://10.1.2.3/",
    "http://localhost/",
    "http://user:word@192.168.0.1/",
  ])("not directly: %s", async (address) => {
    expect(await askLink(address, manner({ isAllowed: isPublicAddress }))).toEqual(inside);
  });

  test("not by a name that resolves to it, here or behind a redirection", async () => {
    const resolve: AskingManner["resolve"] = (_, __, done) => done(null, [{ address: "10.0.0.7", family: 4 }]);
    expect(await askLink("http://inside.example/", manner({ resolve }))).toEqual(inside);
    expect(await ask("/to-name", { resolve })).toEqual(inside);
  });

  test("not by a name that changes its mind after it was looked at: the connection goes where the look went", async () => {
    let times = 0;
    const resolve: AskingManner["resolve"] = (_, __, done) => {
      times++;
      done(null, times === 1 ? [{ address: "127.0.0.1", family: 4 }] : [{ address: "10.0.0.7", family: 4 }]);
    };
    expect(await askLink(`http://rebinding.example:${server.port}/200`, manner({ resolve }))).toEqual({ state: "alive", status: 200 });
    expect(times).toBe(1);
  });

  test("of a name with several addresses only those that may be reached are tried", async () => {
    const resolve: AskingManner["resolve"] = (_, __, done) =>
      done(null, [
        { address: "10.0.0.7", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ]);
    expect(await askLink(`http://mixed.example:${server.port}/200`, manner({ resolve }))).toEqual({ state: "alive", status: 200 });
  });
});
