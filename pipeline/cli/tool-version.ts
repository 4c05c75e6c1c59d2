import { readPackageFile } from "../stages/read/read-package-file.ts";

/** The version of this package. */
export async function toolVersion(): Promise<string> {
  const text = await readPackageFile("package.json");
  if (text === undefined) throw new Error("this package has a package.json");
  return (JSON.parse(text) as { readonly version: string }).version;
}
