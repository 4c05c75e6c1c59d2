/** Lets requests to one host pass one after another, with a pause between them, and those to others at the same time. */
export class HostGate {
  private readonly pause: number;
  private readonly last = new Map<string, Promise<void>>();

  /** `pause` is in milliseconds. */
  constructor(pause: number) {
    this.pause = pause;
  }

  /** Does some work when the host is free. */
  async pass<Value>(host: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.last.get(host);
    let leave = (): void => {};
    const after = new Promise<void>((resolve) => {
      leave = resolve;
    });
    this.last.set(host, after);
    await before;
    try {
      return await work();
    } finally {
      setTimeout(leave, this.pause);
    }
  }
}
