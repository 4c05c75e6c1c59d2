import { type AskingManner, askLink, type LinkAnswer } from "./ask-link.ts";

/** Told after each address. */
export type OnAsked = (done: number, total: number, address: string) => void;

/**
 * Asks about addresses, several hosts at a time and each of them one address after another. The answers are in no order;
 * an address of which nothing could be learnt has none.
 */
export async function askLinks(
  addresses: readonly string[],
  concurrency: number,
  manner: AskingManner,
  onAsked: OnAsked = () => {},
): Promise<Map<string, LinkAnswer>> {
  const answers = new Map<string, LinkAnswer>();
  const hosts = [...groupByHost(addresses).values()].sort((left, right) => right.length - left.length);
  let asked = 0;
  const work = async (): Promise<void> => {
    for (let queue = hosts.shift(); queue !== undefined; queue = hosts.shift()) {
      for (const address of queue) {
        const answer = await askLink(address, manner);
        if (answer !== undefined) answers.set(address, answer);
        onAsked(++asked, addresses.length, address);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, hosts.length) }, work));
  return answers;
}

function groupByHost(addresses: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const address of addresses) {
    const { hostname } = new URL(address);
    const group = groups.get(hostname);
    if (group === undefined) groups.set(hostname, [address]);
    else group.push(address);
  }
  return groups;
}
