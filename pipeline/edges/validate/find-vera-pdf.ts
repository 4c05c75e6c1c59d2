import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

/** Debian's `libjaxb-java`: the package's own jar comes without it. */
const jaxb = ["jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2"].map((name) => `/usr/share/java/${name}.jar`);

const require = createRequire(import.meta.url);

/** The class path of veraPDF, whose engine is in the jar of npm's `@opendataloader/pdf`; nothing when it is not installed. */
export function findVeraPdf(): string | undefined {
  try {
    const jar = join(dirname(require.resolve("@opendataloader/pdf")), "..", "lib", "opendataloader-pdf-cli.jar");
    const path = [...jaxb, jar];
    return path.every((each) => existsSync(each)) ? path.join(delimiter) : undefined;
  } catch {
    return undefined;
  }
}
