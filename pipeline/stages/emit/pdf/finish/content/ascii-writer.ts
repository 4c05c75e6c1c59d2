/** Writes ASCII letter by letter without making a string of each. */
export class AsciiWriter {
  private bytes = Buffer.allocUnsafe(4096);
  private length = 0;

  clear(): void {
    this.length = 0;
  }

  addCode(code: number): void {
    if (this.length === this.bytes.length) this.bytes = Buffer.concat([this.bytes], 2 * this.length);
    this.bytes[this.length] = code;
    this.length += 1;
  }

  addText(text: string): void {
    for (let index = 0; index < text.length; index += 1) this.addCode(text.charCodeAt(index));
  }

  text(): string {
    return this.bytes.toString("latin1", 0, this.length);
  }
}
