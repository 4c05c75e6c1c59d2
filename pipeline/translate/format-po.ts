import type { PoFile, PoMessage } from "../libraries/codec/po.ts";
import { readUnitNotes } from "../libraries/codec/unit-notes.ts";

/** A registry with what tools drop: the flags of its messages. */
export function formatRegistry(registry: PoFile): PoFile {
  return {
    ...registry,
    messages: registry.messages.map((message) => (message.obsolete ? message : { ...message, flags: flagsOf(message, message) })),
  };
}

/**
 * A PO file as `sync` writes it, whatever tool has rewritten it: its messages in the registry's order with the registry's
 * comments and flags. Nothing that a translator has said changes: text, `fuzzy` where it means something, comments, header.
 */
export function formatTranslation(translation: PoFile, registry: PoFile | undefined): PoFile {
  const known = new Map<string, readonly [index: number, message: PoMessage]>();
  for (const [index, message] of (registry?.messages ?? []).entries())
    if (message.context !== undefined && !message.obsolete) known.set(message.context, [index, message]);
  const messages = translation.messages.map((message) => formatMessage(message, known.get(message.context ?? "")?.[1]));
  return {
    ...translation,
    messages: inOrder(messages, (message) => (message.obsolete ? undefined : known.get(message.context ?? "")?.[0])),
  };
}

function formatMessage(found: PoMessage, registered: PoMessage | undefined): PoMessage {
  const { previous, ...message } = withFuzzyFirst(found);
  if (message.obsolete) {
    const flags = message.flags.filter((flag) => flag === "fuzzy");
    return { ...message, extractedComments: [], references: [], flags, ...(previous === undefined ? {} : { previous }) };
  }
  const { extractedComments, references } = registered ?? message;
  const flags = flagsOf(message, registered ?? message);
  const isFuzzy = message.translation !== "" && flags.includes("fuzzy");
  return {
    ...message,
    extractedComments,
    references,
    // What is not translated cannot be unfinished, and what is finished was made for the text that stands there.
    flags: isFuzzy ? flags : flags.filter((flag) => flag !== "fuzzy"),
    ...(isFuzzy && previous !== undefined ? { previous } : {}),
  };
}

/** `fuzzy` on the line of flags that every tool reads. */
function withFuzzyFirst({ extraFlags, ...message }: PoMessage): PoMessage {
  if (extraFlags === undefined) return message;
  const others = extraFlags.filter((flag) => flag !== "fuzzy");
  const flags = others.length < extraFlags.length ? ["fuzzy", ...message.flags] : message.flags;
  return { ...message, flags, ...(others.length === 0 ? {} : { extraFlags: others }) };
}

const plainKinds: readonly string[] = ["metadata", "alternative text", "image text"];

/** The flags of a message, `markdown-text` among them where its unit is Markdown. */
function flagsOf({ flags }: PoMessage, { context, extractedComments }: PoMessage): readonly string[] {
  const others = flags.filter((flag) => flag !== "markdown-text");
  if (context === undefined || extractedComments.length === 0) return flags;
  return plainKinds.includes(readUnitNotes(extractedComments).kind) ? others : [...others, "markdown-text"];
}

/** Messages in the order of their indices; one without keeps its place behind the message that it followed. */
function inOrder(messages: readonly PoMessage[], indexOf: (message: PoMessage) => number | undefined): PoMessage[] {
  let last = -1;
  const placed = messages.map((message) => {
    last = indexOf(message) ?? last;
    return { message, index: last };
  });
  return placed.sort((left, right) => left.index - right.index).map(({ message }) => message);
}
