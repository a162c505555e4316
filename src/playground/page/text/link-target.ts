const PROTOCOLS: ReadonlySet<string> = new Set(["http:", "https:", "tg:", "mailto:"]);

/** The address of a link as a browser takes it, `https` where it names no protocol; undefined for what may not be opened. */
export function linkTarget(address: string): string | undefined {
  const full = /^[a-z][a-z\d+-]*:(?!\d)/iu.test(address) ? address : `https://${address}`;
  return URL.canParse(full) && PROTOCOLS.has(new URL(full).protocol) ? full : undefined;
}
