import { createSocket } from "node:dgram";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { BrowserCrashed, BrowserTimeout } from "../../../pipeline/edges/browser/browser-failure.ts";
import { type LaunchedBrowser, launchBrowser } from "../../../pipeline/edges/browser/ensure-browser.ts";
import type { GuardedPage } from "../../../pipeline/edges/browser/open-page.ts";
import type { VirtualFile } from "../../../pipeline/model/browser.ts";
import { browsersOf, eventually, listProcesses, temporaryFolder, useOwnCache } from "./machine.ts";
import { networkPage } from "./network-page.ts";

const origin = "http://tetrapla.invalid/";
const font = readFileSync("node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf");
// biome-ignore lint/suspicious/noExplicitAny: some functions here run in a page, whose globals this program does not know.
declare const window: any;

useOwnCache();

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const printing = { tagged: true, outline: true };

async function open(html: string, files: Readonly<Record<string, VirtualFile>> = {}, from = browser): Promise<GuardedPage> {
  const entries = Object.entries(files).map(([path, file]) => [new URL(path, origin).href, file] as const);
  const page = await from.open(new Map([[origin, { mediaType: "text/html", bytes: Buffer.from(html) }], ...entries]), origin);
  onTestFinished(() => page.close());
  return page;
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: pdf.slice() }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(...items.map((item) => ("str" in item ? item.str : "")));
  }
  return texts.join(" ");
}

const textInPage = (page: GuardedPage): Promise<string> => page.evaluate(() => window.document.body.textContent.trim(), undefined);

/** A server on this machine, of both kinds, and what reached it. */
async function listen(): Promise<{ readonly url: string; readonly udp: number; readonly hits: string[] }> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    response.end("REACHED");
  });
  server.on("connection", () => hits.push("connection"));
  const socket = createSocket("udp4", () => hits.push("datagram"));
  server.listen(0, "127.0.0.1");
  socket.bind(0, "127.0.0.1");
  await Promise.all([once(server, "listening"), once(socket, "listening")]);
  onTestFinished(() => {
    server.close();
    socket.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, udp: socket.address().port, hits };
}

describe("a page", () => {
  it("that asks the network, other programs and the disk in every way it can reaches none of them, and all is told", async () => {
    const { url, hits } = await listen();
    const folder = temporaryFolder();
    writeFileSync(join(folder, "secret.txt"), "TOPSECRET");
    writeFileSync(join(folder, "secret.css"), "body::after { content: 'TOPSECRET' }");
    const page = await open(networkPage(url, pathToFileURL(folder).href));
    // Long enough for what a page does after it has loaded: refresh, prefetch, autofocus.
    await new Promise((resolve) => setTimeout(resolve, 700));
    const text = await textOf(await page.print(printing));
    expect(hits).toEqual([]);
    expect(text).toContain("The text stays.");
    expect(text).not.toMatch(/REACHED|TOPSECRET|SCRIPT/);
    expect(await textInPage(page)).toContain("The text stays.");
    const paths = page.refused().filter((refused) => refused.startsWith(`${url}/`));
    for (const name of vectors) expect(paths).toContain(`${url}/${name}`);
    // Of frames and plug-ins the browser tells no more than where they were.
    for (const place of [url, `${origin}missing.png`, "file:", "ftp:", "data:", "about:"]) expect(page.refused()).toContain(place);
    expect(page.refused()).toContain(`${pathToFileURL(folder)}/secret.css`);
    // The server would have counted.
    expect(await (await fetch(`${url}/control`)).text()).toBe("REACHED");
    expect(hits).toEqual(["connection", "GET /control"]);
  });

  it("reaches nothing from a script of ours either: fetch, sockets, beacons, workers, WebRTC, windows, forms, downloads", async () => {
    const { url, udp, hits } = await listen();
    const page = await open("<p>The text stays.</p>");
    const results = await page.evaluate(
      async ([http, port]) => {
        const { document, RTCPeerConnection, WebSocket, Worker, navigator, open: openWindow, location } = window;
        const answer = await window.fetch(`${http}/fetch`).catch(() => "refused");
        new WebSocket(http.replace("http", "ws"));
        navigator.sendBeacon(`${http}/beacon`, "x");
        new Worker(`data:text/javascript,fetch("${http}/worker")`);
        const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
        connection.createDataChannel("x");
        await connection.setLocalDescription(await connection.createOffer());
        window.popup = openWindow(`${http}/window`);
        const link = Object.assign(document.createElement("a"), { href: `${http}/download`, download: "x", target: "_blank" });
        const form = Object.assign(document.createElement("form"), { action: `${http}/form`, method: "post" });
        document.body.append(link, form);
        link.click();
        form.submit();
        location.href = `${http}/location`;
        return [answer, navigator.serviceWorker ?? null];
      },
      [url, udp] as const,
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(results).toEqual(["refused", null]);
    expect(await page.evaluate(() => window.popup?.closed ?? true, undefined)).toBe(true);
    expect(hits).toEqual([]);
    expect(page.refused()).toContain(`${url}/location`);
    expect(await textInPage(page)).toBe("The text stays.");
  });

  it("runs no script of its own, while ours reads and changes it", async () => {
    const page = await open(
      `<title>t</title><body onload="document.title='SCRIPT'"><p>Text</p><img src="data:," onerror="document.title='SCRIPT'">
       <script>document.title = "SCRIPT"</script><iframe srcdoc="<script>parent.document.title = 'SCRIPT'</script>"></iframe></body>`,
    );
    const result = await page.evaluate(
      async ({ text, key }) => {
        const { document } = window;
        await Promise.resolve();
        document.querySelector("p").textContent = text;
        return { title: document.title, own: Object.keys(key) };
      },
      { text: "Changed", key: JSON.parse('{"__proto__":1,"ä":"\\u2028"}') },
    );
    expect(result).toEqual({ title: "t", own: ["__proto__", "ä"] });
    expect(await textOf(await page.print(printing))).toContain("Changed");
    await expect(page.evaluate(() => Promise.reject(new Error("mine")), undefined)).rejects.toThrow("mine");
    expect(await textInPage(page)).toContain("Changed");
  });

  it("never leaves its document, not even for another of its files", async () => {
    const files = {
      "other.html": { mediaType: "text/html", bytes: Buffer.from("OTHER") },
      "a.zip": { mediaType: "application/zip", bytes: Buffer.from("PK") },
    };
    for (const target of Object.keys(files)) {
      const page = await open(`<meta http-equiv=refresh content="0;url=${target}"><p>The text stays.</p>`, files);
      expect(await eventually(() => page.refused().includes(`${origin}${target}`))).toBe(true);
      expect(await textInPage(page)).toBe("The text stays.");
    }
  });

  it("has its files by their exact addresses, in whatever script they are written", async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"/>');
    const bytes = Buffer.from("p { width: 123px }");
    const page = await open(
      `<link rel=stylesheet href="стиль 1.css?v=2#x"><p>Text</p><img src="/images/r%C3%A9sum%C3%A9.svg"><img src="images/none.svg">`,
      { "стиль 1.css?v=2": { mediaType: "text/css", bytes }, "images/résumé.svg": { mediaType: "image/svg+xml", bytes: svg } },
    );
    const width = await page.evaluate(() => window.getComputedStyle(window.document.querySelector("p")).width, undefined);
    expect(width).toBe("123px");
    expect(await page.evaluate(() => window.document.images[0].naturalWidth, undefined)).toBe(7);
    expect(page.refused()).toEqual([`${origin}images/none.svg`]);
    expect(page.unreadable()).toEqual([]);
  });

  it("may have a real origin, whose files alone it gets", async () => {
    const start = "https://example.org/en/article.html";
    const html = '<link rel=stylesheet href="../a.css"><p>Text</p><a href="other.html">x</a>';
    const page = await browser.open(
      new Map([
        [start, { mediaType: "text/html; charset=utf-8", bytes: Buffer.from(html) }],
        ["https://example.org/a.css", { mediaType: "text/css", bytes: Buffer.from("p { width: 5px }") }],
      ]),
      `${start}#part`,
    );
    expect(page.refused()).toEqual([]);
    expect(Buffer.from(await page.print(printing)).includes("(https://example.org/en/other.html)")).toBe(true);
    await page.close();
    await expect(browser.open(new Map(), start)).rejects.toThrow("expected one of the files");
  });

  it("tells which of its fonts and images cannot be read", async () => {
    const page = await open(
      `<style>@font-face { font-family: Broken; src: url(broken.ttf) } p { font-family: Broken }</style><p>Text</p>
       <img src="broken.png" name="fonts"><img src="gone.png" name="images"><img>`,
      {
        "broken.ttf": { mediaType: "font/ttf", bytes: Buffer.from("no font") },
        "broken.png": { mediaType: "image/png", bytes: Buffer.from("no image") },
      },
    );
    expect(page.unreadable()).toEqual(["Broken", `${origin}broken.png`]);
    expect(page.refused()).toEqual([`${origin}gone.png`]);
  });

  it("is printed with its print styles, tags and outline, and with fonts that only its margin boxes use", async () => {
    const html = `<title>t</title><style>
      @font-face { font-family: Body; src: url(body.ttf) } @font-face { font-family: Head; src: url(head.ttf) }
      @page { size: 400px 300px; @top-center { content: "Running head"; font-family: Head } }
      @media print { p { font-family: Body; width: 77px } }</style><h1>Title</h1><p>Text</p>`;
    const page = await open(html, {
      "body.ttf": { mediaType: "font/ttf", bytes: font },
      "head.ttf": { mediaType: "font/ttf", bytes: font },
    });
    const width = await page.evaluate(() => window.getComputedStyle(window.document.querySelector("p")).width, undefined);
    expect(width).toBe("77px");
    const pdf = Buffer.from(await page.print(printing)).toString("latin1");
    expect(pdf).toMatch(/\/MediaBox \[0 0 300 22[45]/);
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toContain("/Outlines");
    // The body's and the margin box's, subset each; the heading's is the system's.
    expect(pdf.match(/\/BaseFont \/[A-Z]{6}\+LiberationSans\b/g)?.length).toBeGreaterThanOrEqual(2);
    const plain = Buffer.from(await page.print({ tagged: false, outline: false })).toString("latin1");
    expect(plain).not.toMatch(/StructTreeRoot|Outlines/);
  });

  it("shares nothing with the pages beside it", async () => {
    const pages = await Promise.all(["one", "two", "three"].map((text) => open(`<p>${text}</p>`)));
    expect(await Promise.all(pages.map(textInPage))).toEqual(["one", "two", "three"]);
    const pdfs = await Promise.all(pages.map((page) => page.print(printing)));
    expect(await Promise.all(pdfs.map(textOf))).toEqual(["one", "two", "three"]);
  });
});

describe("a page that fails", () => {
  const loop = () => {
    for (;;);
  };

  it("by hanging is ended after its time and leaves the others alone", async () => {
    const impatient = await launchBrowser({ timeLimit: 1_500 });
    onTestFinished(() => impatient.close());
    const [hanging, healthy] = await Promise.all([open("<p>a</p>", {}, impatient), open("<p>b</p>", {}, impatient)]);
    const failure = await hanging.evaluate(loop, undefined).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BrowserTimeout);
    expect(String(failure)).toBe("BrowserTimeout: Unexpected time of more than 1.5 seconds for a script in the page.");
    await expect(hanging.print(printing)).rejects.toThrow(BrowserTimeout);
    expect(await textInPage(healthy)).toBe("b");
    expect(await textInPage(await open("<p>c</p>", {}, impatient))).toBe("c");
  });

  it.skipIf(process.platform === "win32")("by a crash of its process says so, and the browser goes on", async () => {
    const page = await open("<p>a</p>");
    const waiting = page.evaluate(loop, undefined).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const id of rendererIds()) process.kill(id, "SIGKILL");
    expect(await waiting).toBeInstanceOf(BrowserCrashed);
    await expect(page.print(printing)).rejects.toThrow(BrowserCrashed);
    await page.close();
    expect(await textInPage(await open("<p>b</p>"))).toBe("b");
  });

  function rendererIds(): readonly number[] {
    const groups = new Set(browsersOf(process.pid).map(({ group }) => group));
    return listProcesses().flatMap(({ id, group, command }) => (groups.has(group) && command.includes("--type=renderer") ? [id] : []));
  }
});

/** What the page of `network-page.ts` asks for and is told to have been refused. */
const vectors: readonly string[] = [
  "link.css",
  "prefetch",
  "preload",
  "icon",
  "import.css",
  "font.woff2",
  "background.png",
  "list.png",
  "content.png",
  "mask.png",
  "border.png",
  "print.png",
  "inline.png",
  "img.png",
  "srcset.png",
  "source.png",
  "input.png",
  "poster.png",
  "video",
  "audio",
  "video-source",
  "track",
  "svg-image.png",
  "svg-use.svg",
  "fe-image.png",
  "svg-import.css",
  "foreign.png",
  "table.png",
  "srcdoc.png",
  "refresh",
  "base/",
];
