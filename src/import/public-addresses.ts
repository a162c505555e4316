import { BlockList, isIPv4, isIPv6 } from "node:net";

/** Whether an IP address may be fetched from: an ordinary one of the public internet. */
export type IsAllowed = (address: string) => boolean;

// https://www.iana.org/assignments/iana-ipv4-special-registry, multicast (224/4) and what is reserved (240/4).
const SPECIAL_IPV4: readonly (readonly [network: string, prefix: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

// The one block of IPv6 that is given out to the public, https://www.iana.org/assignments/ipv6-address-space. All else is
// loopback, link-local, unique-local, multicast, an IPv4 address in disguise (::ffff:0:0/96, 64:ff9b::/96) or reserved.
const GLOBAL_IPV6 = ["2000::", 3] as const;

// What is special inside it, https://www.iana.org/assignments/iana-ipv6-special-registry: protocols and Teredo, examples,
// 6to4 (which holds an IPv4 address), segment routing's neighbours.
const SPECIAL_IPV6: readonly (readonly [network: string, prefix: number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

const special = new BlockList();
for (const [network, prefix] of SPECIAL_IPV4) special.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of SPECIAL_IPV6) special.addSubnet(network, prefix, "ipv6");

const globalIpv6 = new BlockList();
globalIpv6.addSubnet(...GLOBAL_IPV6, "ipv6");

/** Whether an IP address belongs to the public internet and to nothing special in it. False for what is no address. */
export const isPublicAddress: IsAllowed = (address) => {
  if (isIPv4(address)) return !special.check(address, "ipv4");
  // An address with a zone (`fe80::1%eth0`) is of this machine's own networks.
  if (!isIPv6(address) || address.includes("%")) return false;
  return globalIpv6.check(address, "ipv6") && !special.check(address, "ipv6");
};
