import { writeFileSync } from "node:fs";

/**
 * Loaded into a measured process: tells its memory in bytes, swept first, whenever the parent asks; and at its end what it
 * leaves open, in the file that `REPORT_AT_EXIT` names.
 */
process.on("message", () => {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heapUsed, rss });
});
const { REPORT_AT_EXIT } = process.env;
if (REPORT_AT_EXIT !== undefined) {
  process.on("exit", () => writeFileSync(REPORT_AT_EXIT, JSON.stringify(process.getActiveResourcesInfo())));
}
// The channel to the parent is not to keep a bot that has been told to stop.
process.channel?.unref();
