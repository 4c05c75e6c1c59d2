import { BlockList, isIP } from "node:net";

/** IPv4: what IANA's special-purpose registry keeps from the public Internet, and multicast. */
const notPublic4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const;

/** IPv6: within the global range 2000::/3, what is for tunnels, tests and documents, or holds an IPv4 address. */
const notPublic6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;

const refused = new BlockList();
for (const [network, prefix] of notPublic4) refused.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of notPublic6) refused.addSubnet(network, prefix, "ipv6");
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");

/**
 * Whether an IP address belongs to a machine on the public Internet: not to this one, a private or local network, a group,
 * nobody, or an IPv4 address in the clothes of an IPv6 one.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !refused.check(address, "ipv4");
  if (family !== 6 || address.includes("%")) return false;
  const translated = translatedAddress(address);
  if (translated !== undefined) return isPublicAddress(translated);
  return global6.check(address, "ipv6") && !refused.check(address, "ipv6");
}

/** The IPv4 address behind 64:ff9b::/96, by which networks without IPv4 reach those who have nothing else. */
function translatedAddress(address: string): string | undefined {
  const [, ends] = /^\[64:ff9b::([0-9a-f:]*)\]$/.exec(new URL(`http://[${address}]`).hostname) ?? [];
  const groups = ends?.split(":") ?? [];
  if (ends === undefined || groups.length > 2) return undefined;
  const [high, low] = [0, 0, ...groups.map((group) => Number.parseInt(group || "0", 16))].slice(-2);
  return [high ?? 0, low ?? 0].flatMap((group) => [group >> 8, group & 255]).join(".");
}
