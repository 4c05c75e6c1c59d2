import { expect, it } from "vitest";
import { epubCheck, type Judge, nu, planJudgement, poppler } from "../support/judges.ts";

const absent: Judge = { name: "A judge", needs: "a court", isPresent: false };

it("a judge who is there is asked, in CI and elsewhere", () => {
  expect([undefined, "", "1", "true"].map((ci) => planJudgement({ ...absent, isPresent: true }, ci))).toEqual(["ask", "ask", "ask", "ask"]);
});

it("a judge who is missing is passed over on a person's machine, and fails the tests in CI", () => {
  expect([undefined, "", "0", "false"].map((ci) => planJudgement(absent, ci))).toEqual(["skip", "skip", "skip", "skip"]);
  expect(["1", "true", "woodpecker"].map((ci) => planJudgement(absent, ci))).toEqual(["fail", "fail", "fail"]);
});

it("every judge says what it needs", () => {
  for (const { name, needs } of [epubCheck, nu, poppler]) expect(`${name} ${needs}`).toMatch(/\w+ \w+/);
});
