/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer";

interface AxeNode {
  readonly target: readonly string[];
  readonly html: string;
}

interface AxeRule {
  readonly id: string;
  readonly nodes: readonly AxeNode[];
}

/** What the page's own window has when axe is in it. */
interface AxeWindow {
  readonly axe: { run(options: object): Promise<{ violations: AxeRule[]; incomplete: AxeRule[] }> };
}

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds on a page that runs scripts: every violation, and whatever it could not decide and we cannot explain.
 * Where it could not see the ground of a text, the contrast is computed here; that an arrow names a link is explained by
 * its having no letters; that a link in a text has no colour of its own, by its line.
 */
export async function askAxe(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { violations, incomplete } = await page.evaluate(() =>
    (globalThis as unknown as AxeWindow).axe.run({ resultTypes: ["violations"] }),
  );
  const open = incomplete.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => ({ id, selector: target.at(-1) ?? "", html })));
  const unexplained = await page.evaluate(findUnexplained, open);
  return [...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)), ...unexplained];
}

interface OpenQuestion {
  readonly id: string;
  readonly selector: string;
  readonly html: string;
}

/** Runs in the page. */
function findUnexplained(questions: readonly OpenQuestion[]): string[] {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("a page can draw");
  const channels = (color: string): readonly [number, number, number, number] => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha];
  };
  const luminance = (color: string): number => {
    const linear = channels(color)
      .slice(0, 3)
      .map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
  };
  const groundOf = (element: Element | null): string => {
    if (element === null) return "white";
    const { backgroundColor } = getComputedStyle(element);
    return channels(backgroundColor)[3] === 255 ? backgroundColor : groundOf(element.parentElement);
  };
  const contrastOf = (element: Element): number => {
    const style = getComputedStyle(element);
    const ink = element instanceof SVGElement ? style.fill : style.color;
    const [light = 0, dark = 0] = [luminance(ink), luminance(groundOf(element))].sort((one, other) => other - one);
    return (light + 0.05) / (dark + 0.05);
  };
  return questions.flatMap(({ id, selector, html }) => {
    const element = document.querySelector(selector);
    if (element === null) return [`${id}: ${selector} is gone`];
    const contrast = contrastOf(element);
    if (id === "color-contrast" && contrast >= 4.5) return [];
    if (id === "label-content-name-mismatch" && !/[\p{L}\p{N}]/u.test(element.textContent ?? "")) return [];
    if (id === "link-in-text-block" && getComputedStyle(element).textDecorationLine.includes("underline")) return [];
    return [`not decided: ${id} (contrast ${contrast.toFixed(2)}): ${html.slice(0, 160)}`];
  });
}
