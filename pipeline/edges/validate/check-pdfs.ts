import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { driverPath } from "./driver-path.ts";

const run = promisify(execFile);

/** A standard by veraPDF's name for it: PDF/UA-1, PDF/A-2a. */
export type PdfFlavour = "ua1" | "2a";

/** A rule of a standard that a file breaks. */
export interface PdfFailure {
  /** Clause and number of the test, such as `7.18.5-2`. */
  readonly rule: string;
  readonly count: number;
  readonly description: string;
  /** Where it is broken first, and how. */
  readonly context: string;
}

/** What veraPDF says of a file by one standard. */
export interface PdfVerdict {
  readonly file: string;
  readonly flavour: PdfFlavour;
  /** How many rules the standard has. */
  readonly rules?: number;
  readonly failures?: readonly PdfFailure[];
  /** Why it could not be judged. */
  readonly error?: string;
}

export interface VeraPdf {
  /** As `findVeraPdf` gives it. */
  readonly classPath: string;
  /** A folder in which the compiled driver is kept. */
  readonly classes: string;
}

/** Judges files by each of the standards, all in one Java machine. */
export async function checkPdfs(
  files: readonly string[],
  flavours: readonly PdfFlavour[],
  { classPath, classes }: VeraPdf,
): Promise<PdfVerdict[]> {
  const options = { maxBuffer: 1 << 28 };
  if (!existsSync(join(classes, "CheckPdfs.class"))) {
    await run("javac", ["-proc:none", "-encoding", "UTF-8", "-d", classes, "-cp", classPath, driverPath("CheckPdfs.java")], options);
  }
  const { stdout } = await run(
    "java",
    ["-XX:TieredStopAtLevel=1", "-cp", classes + delimiter + classPath, "CheckPdfs", flavours.join(","), ...files],
    options,
  );
  return stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as PdfVerdict);
}
