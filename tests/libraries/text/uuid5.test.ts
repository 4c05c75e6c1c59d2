import { expect, it } from "vitest";
import { urlNamespace, uuid5 } from "../../../pipeline/libraries/text/uuid5.ts";

it("gives the UUIDs of RFC 9562's and Python's examples", () => {
  expect(uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  expect(uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "python.org")).toBe("886313e1-3b8a-5372-9b90-0c9aee199e5d");
  expect(uuid5(urlNamespace, "я")).toMatch(/^[0-9a-f-]{36}$/);
});
