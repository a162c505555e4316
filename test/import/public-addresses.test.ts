import { expect, test } from "vitest";
import { isPublicAddress } from "../../src/import/public-addresses.ts";

test.each([
  "8.8.8.8",
  "93.184.216.34",
  "172.15.255.255",
  "172.32.0.0",
  "100.63.255.255",
  "100.128.0.0",
  "223.255.255.255",
  "2001:4860:4860::8888",
  "2a00:1450:4001:82b::200e",
])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ["this network", "0.0.0.0"],
  ["private", "10.1.2.3"],
  ["private", "172.16.0.1"],
  ["private", "172.31.255.255"],
  ["private", "192.168.1.1"],
  ["carrier-grade NAT", "100.64.0.1"],
  ["loopback", "127.0.0.1"],
  ["loopback", "127.255.255.254"],
  ["link-local, cloud metadata", "169.254.169.254"],
  ["protocols", "192.0.0.8"],
  ["examples", "192.0.2.1"],
  ["6to4 relays", "192.88.99.1"],
  ["benchmarks", "198.19.0.1"],
  ["multicast", "224.0.0.1"],
  ["multicast", "239.255.255.255"],
  ["reserved", "240.0.0.1"],
  ["broadcast", "255.255.255.255"],
  ["unspecified", "::"],
  ["loopback", "::1"],
  ["IPv4-mapped", "::ffff:8.8.8.8"],
  ["IPv4-mapped", "::ffff:7f00:1"],
  ["IPv4-compatible", "::127.0.0.1"],
  ["NAT64", "64:ff9b::8.8.8.8"],
  ["NAT64, local", "64:ff9b:1::1"],
  ["Teredo", "2001::1"],
  ["examples", "2001:db8::1"],
  ["6to4", "2002:7f00:1::1"],
  ["examples", "3fff::1"],
  ["unique-local", "fd12:3456::1"],
  ["link-local", "fe80::1"],
  ["link-local with a zone", "fe80::1%eth0"],
  ["a zone", "2a00:1450::1%eth0"],
  ["multicast", "ff02::1"],
  ["no address", "example.org"],
  ["no address", "127.1"],
  ["nothing", ""],
])("%s: %s is not", (_what, address) => {
  expect(isPublicAddress(address)).toBe(false);
});
