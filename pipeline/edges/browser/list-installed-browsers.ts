import { type Platform, pathsOf } from "./platform.ts";

/** The browsers installed where each system's packages put them: headless shells first, then Chromium, Chrome and Edge. */
export function listInstalledBrowsers(platform: Platform): readonly string[] {
  const found = places(platform).filter((place) => platform.isFile(place));
  return [...new Set(found)];
}

function places(platform: Platform): readonly string[] {
  if (platform.system === "win32") return windowsPlaces(platform);
  if (platform.system === "darwin") return macPlaces(platform);
  return unixPlaces(platform);
}

/**
 * Debian, Fedora, Arch, Alpine, Google and Microsoft, then the search path. The program itself stands before the script that
 * starts it: it starts sooner, and its size and time tell of an update.
 */
function unixPlaces(platform: Platform): readonly string[] {
  const paths = pathsOf(platform);
  // A snap may not read other programs' folders, so it cannot use a profile of ours.
  const folders = (platform.environment["PATH"] ?? "/usr/local/bin:/usr/bin").split(":").filter((folder) => /^\/(?!snap\/)/.test(folder));
  const commands = (...names: readonly string[]): readonly string[] =>
    names.flatMap((name) => folders.map((folder) => paths.join(folder, name)));
  return [
    "/usr/lib/chromium/chromium-headless-shell",
    "/usr/lib64/chromium-browser/headless_shell",
    ...commands("chromium-headless-shell", "chrome-headless-shell"),
    "/usr/lib/chromium/chromium",
    "/usr/lib64/chromium-browser/chromium-browser",
    ...commands("chromium"),
    "/opt/google/chrome/chrome",
    ...commands("google-chrome-stable", "google-chrome"),
    "/opt/microsoft/msedge/msedge",
    ...commands("microsoft-edge-stable", "microsoft-edge"),
  ];
}

function macPlaces({ home }: Platform): readonly string[] {
  return ["Chromium", "Google Chrome", "Microsoft Edge"].flatMap((name) =>
    ["/Applications", `${home}/Applications`].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  );
}

function windowsPlaces(platform: Platform): readonly string[] {
  const paths = pathsOf(platform);
  const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => platform.environment[name] || []);
  const programs = [
    ["Chromium", "Application", "chrome.exe"],
    ["Google", "Chrome", "Application", "chrome.exe"],
    ["Microsoft", "Edge", "Application", "msedge.exe"],
  ];
  return programs.flatMap((program) => folders.map((folder) => paths.join(folder, ...program)));
}
