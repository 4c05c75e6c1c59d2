import type { DocumentParts } from "../test-document.ts";

/** Notes of a test document: their calls are numbered as they are asked for. */
export class TestNotes {
  readonly notes: { anchor: string; label: string; calls: string[]; html: string }[] = [];

  /** The HTML of a call of a new note. */
  call(html: string): string {
    const number = this.notes.length + 1;
    this.notes.push({ anchor: `note-${number}`, label: labelOf(number), calls: [], html: `<p>${html}</p>` });
    return this.callAgain(number);
  }

  /** The HTML of a further call of a note. */
  callAgain(number: number): string {
    const note = this.notes[number - 1];
    if (note === undefined) throw new Error(`there is no note ${number}`);
    const call = `${note.anchor}-call-${note.calls.length + 1}`;
    note.calls.push(call);
    return `<sup class="note-call"><a id="${call}" href="#${note.anchor}" role="doc-noteref">${note.label}</a></sup>`;
  }

  get parts(): Pick<DocumentParts, "notes"> {
    return { notes: this.notes };
  }
}

function labelOf(number: number): string {
  let label = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) label = String.fromCharCode(97 + ((rest - 1) % 26)) + label;
  return label;
}
