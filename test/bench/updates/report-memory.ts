/** Loaded into a measured process: tells its memory in bytes, swept first, whenever the parent asks. */
process.on("message", () => {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heapUsed, rss });
});
// The channel to the parent is not to keep a bot that has been told to stop.
process.channel?.unref();
