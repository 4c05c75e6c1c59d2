import { writePo } from "../../pipeline/libraries/codec/po-write.ts";

/** A translated message as a test writes it. */
export interface TestMessage {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly previous?: string;
  readonly fuzzy?: boolean;
}

/** A PO file with these messages. */
export function poOf(messages: readonly TestMessage[]): string {
  const none = { translatorComments: [], extractedComments: [], references: [] };
  return writePo({
    header: { ...none, flags: [], fields: [["Content-Type", "text/plain; charset=UTF-8"]] },
    messages: messages.map(({ id, source, target, previous, fuzzy }) => ({
      ...none,
      context: id,
      id: source,
      translation: target,
      flags: fuzzy || previous !== undefined ? ["fuzzy"] : [],
      ...(previous === undefined ? {} : { previous: { context: id, id: previous } }),
      obsolete: false,
    })),
  });
}
