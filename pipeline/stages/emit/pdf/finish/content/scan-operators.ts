import { characterClasses, regular, white } from "../objects/character-classes.ts";
import { unexpected } from "../objects/cursor.ts";
import { endOfLiteral } from "../objects/parse-string.ts";
import { type OperatorKind, operators } from "./operators.ts";

/** An operator with its operands; `start` is the place of its first operand, `at` its own, `end` the place behind it. */
export interface Operation {
  name: string;
  kind: OperatorKind;
  start: number;
  at: number;
  end: number;
}

/** Calls `visit` for each operator of a content stream (ISO 32000-1, 7.8.2) with the same object, changed; a visitor may move its end on. An unknown one throws `UnexpectedPdf`. */
export function scanOperators(text: string, visit: (operation: Operation) => void): void {
  const operation: Operation = { name: "", kind: "state", start: -1, at: 0, end: 0 };
  let position = 0;
  let start = -1;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    const kind = characterClasses[code];
    if (kind === white) {
      position += 1;
      continue;
    }
    if (start === -1) start = position;
    if (kind === regular) {
      const end = endOfRegular(text, position + 1);
      if (!isOperand(code, text, position, end)) {
        const name = text.slice(position, end);
        const known = operators.get(name);
        if (known === undefined)
          throw unexpected({ text, position }, `operator \`${name}\` of a content stream`, "one that finishing knows");
        operation.name = name;
        operation.kind = known;
        operation.start = start;
        operation.at = position;
        operation.end = end;
        visit(operation);
        start = -1;
        position = operation.end;
      } else position = end;
    } else position = endOfDelimited(text, position, code);
  }
  if (start !== -1) throw unexpected({ text, position: start }, "operand at the end of a content stream", "an operator");
}

/** Numbers and the three words that are objects. */
function isOperand(code: number, text: string, start: number, end: number): boolean {
  if (code <= 0x39) return code >= 0x2b && code !== 0x2c && code !== 0x2f;
  return end - start >= 4 && ["true", "false", "null"].includes(text.slice(start, end));
}

/** The place behind a name, a string, or one bracket of an array or dictionary. */
function endOfDelimited(text: string, position: number, code: number): number {
  switch (code) {
    case 0x2f: // /
      return endOfRegular(text, position + 1);
    case 0x28: // (
      return endOfLiteral({ text, position });
    case 0x5b: // [
    case 0x5d: // ]
      return position + 1;
    case 0x3c: {
      // <
      if (text.charCodeAt(position + 1) === 0x3c) return position + 2;
      const end = text.indexOf(">", position);
      if (end !== -1) return end + 1;
      break;
    }
    case 0x3e: // >
      if (text.charCodeAt(position + 1) === 0x3e) return position + 2;
      break;
  }
  throw unexpected({ text, position }, "text of a content stream", "an operand or an operator");
}

function endOfRegular(text: string, start: number): number {
  let end = start;
  while (end < text.length && characterClasses[text.charCodeAt(end)] === regular) end += 1;
  return end;
}
