import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/**
 * Draws an SVG picture at its own size as PNG, with the given TrueType or OpenType fonts and no other: the same bytes on
 * every machine. The renderer and its WebAssembly are loaded when first needed.
 */
export async function rasterizeSvg(svg: string, fonts: readonly Uint8Array[]): Promise<Uint8Array> {
  const { Resvg } = await loadRenderer();
  const renderer = new Resvg(svg, { font: { fontBuffers: [...fonts], loadSystemFonts: false } });
  const picture = renderer.render();
  try {
    return picture.asPng();
  } finally {
    picture.free();
    renderer.free();
  }
}

type Renderer = typeof import("@resvg/resvg-wasm");

let loaded: Promise<Renderer> | undefined;

/** The renderer, its WebAssembly read from this package's own dependencies; a failure is met anew by whoever asks next. */
function loadRenderer(): Promise<Renderer> {
  loaded ??= load().catch((cause: unknown) => {
    loaded = undefined;
    throw new Error("the SVG renderer @resvg/resvg-wasm cannot be loaded", { cause });
  });
  return loaded;
}

async function load(): Promise<Renderer> {
  const [renderer, code] = await Promise.all([
    import("@resvg/resvg-wasm"),
    readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")),
  ]);
  await renderer.initWasm(code);
  return renderer;
}
