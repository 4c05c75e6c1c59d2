/** Writes ASCII letter by letter without making a string of each. */
export class AsciiWriter {
  private bytes = Buffer.allocUnsafe(4096);
  private length = 0;

  clear(): void {
    this.length = 0;
  }

  addText(text: string): void {
    this.addPart(text, 0, text.length);
  }

  addPart(text: string, start: number, end: number): void {
    const room = this.length + end - start;
    if (room > this.bytes.length) this.bytes = Buffer.concat([this.bytes], 2 * room);
    for (let index = start; index < end; index += 1) {
      this.bytes[this.length] = text.charCodeAt(index);
      this.length += 1;
    }
  }

  text(): string {
    return this.bytes.toString("latin1", 0, this.length);
  }
}
