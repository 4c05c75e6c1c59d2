import type { PoFile, PoMessage } from "../libraries/codec/po.ts";
import { writePoString } from "../libraries/codec/po-string.ts";
import { writePo } from "../libraries/codec/po-write.ts";
import { mergeHeader } from "./merge-header.ts";
import { mergeMessage } from "./merge-message.ts";
import { mergeOrder } from "./merge-order.ts";

/** A merged PO text and how many messages in it somebody must choose. */
export interface MergedPo {
  readonly text: string;
  readonly conflicts: number;
}

/** Merges PO files or registries message by message, as `git` asks a merge driver to; conflicts are marked as git marks them. */
export function mergePo(base: PoFile, ours: PoFile, theirs: PoFile): MergedPo {
  const [before, left, right] = [index(base), index(ours), index(theirs)];
  const conflicts: { readonly ours: string; readonly theirs: string }[] = [];
  const messages = mergeOrder([...before.keys()], [...left.keys()], [...right.keys()]).flatMap((name): PoMessage[] => {
    const merged = mergeMessage(before.get(name), left.get(name), right.get(name));
    if (merged === undefined) return [];
    if (merged.conflict === undefined) return [merged.message];
    conflicts.push({ ours: merged.message.translation, theirs: merged.conflict });
    return [{ ...merged.message, translation: markOf(conflicts.length) }];
  });
  const header = mergeHeader(base.header, ours.header, theirs.header);
  const trailing = [...new Set([...(ours.trailingComments ?? []), ...(theirs.trailingComments ?? [])])];
  const text = writePo({ header, messages, ...(trailing.length === 0 ? {} : { trailingComments: trailing }) });
  return { text: markConflicts(text, conflicts), conflicts: conflicts.length };
}

/** A conflict that is the whole file: what cannot be read cannot be merged. */
export function conflictOfFiles(ours: string, theirs: string): MergedPo {
  const ended = (text: string): string => (text === "" || text.endsWith("\n") ? text : `${text}\n`);
  return { text: `<<<<<<< ours\n${ended(ours)}=======\n${ended(theirs)}>>>>>>> theirs\n`, conflicts: 1 };
}

/** Messages by what tells them apart, in their order; the first of two with one name stands. */
function index({ messages }: PoFile): Map<string, PoMessage> {
  const byName = new Map<string, PoMessage>();
  for (const message of messages) {
    const name = message.context ?? `\0${message.id}`;
    if (!byName.has(name)) byName.set(name, message);
  }
  return byName;
}

/** U+FFFF is in no text: it stands where a conflict is to be written. */
function markOf(number: number): string {
  return `\uFFFF${number}\uFFFF`;
}

function markConflicts(text: string, conflicts: readonly { readonly ours: string; readonly theirs: string }[]): string {
  if (conflicts.length === 0) return text;
  return text.replace(/^(.*)"\uFFFF(\d+)\uFFFF"$/gm, (line, keyword: string, number: string) => {
    const found = conflicts[Number(number) - 1];
    if (found === undefined) return line;
    const write = (translation: string): string => keyword + writePoString(translation);
    return `<<<<<<< ours\n${write(found.ours)}\n=======\n${write(found.theirs)}\n>>>>>>> theirs`;
  });
}
