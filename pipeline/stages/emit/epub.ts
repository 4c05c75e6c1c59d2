import type { OutputFormat } from "./format.ts";

/** An e-book. */
export const epub: OutputFormat = {
  name: "epub",
  async emit() {
    return { artifacts: [], diagnostics: [] };
  },
};
