import { expect, test } from "vitest";
import { shareWork } from "../../../pipeline/edges/workers/share-work.ts";

/** A module for a thread, as a URL. */
const moduleOf = (code: string): URL =>
  new URL(`data:text/javascript,import{parentPort,workerData}from"node:worker_threads";${encodeURIComponent(code)}`);
const doubling = moduleOf(`parentPort.on("message",(n)=>setTimeout(()=>parentPort.postMessage(n*workerData),20-n%20))`);

test("results are in the order of the tasks, however long each takes", async () => {
  const tasks = Array.from({ length: 40 }, (_, index) => index);
  const told: number[] = [];
  const results = await shareWork({ entry: doubling, data: 2, tasks, onDone: (done) => told.push(done) });
  expect(results).toEqual(tasks.map((task) => task * 2));
  expect(told).toEqual(tasks.map((task) => task + 1));
});

test("no tasks, no threads", async () => {
  expect(await shareWork({ entry: moduleOf("throw 1"), data: 0, tasks: [] })).toEqual([]);
});

test.each([
  ["that cannot start", "throw new Error('no')"],
  ["that fails at a task", `parentPort.on("message",()=>{throw new Error("no")})`],
  ["that rejects a task", `parentPort.on("message",async()=>{throw new Error("no")})`],
  ["that ends too soon", `parentPort.on("message",()=>process.exit(0))`],
])("a thread %s fails the whole work, and no thread stays", async (_, code) => {
  await expect(shareWork({ entry: moduleOf(code), data: 0, tasks: [1, 2, 3] })).rejects.toThrow("a thread");
});
