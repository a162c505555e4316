import { memoryLines } from "../updates/updates-table.ts";
import type { Soak } from "./soak.ts";

/** A soak as text. */
export function soakTable({ updates, seconds, reloads, memory, growth, leftOpen }: Soak): string {
  return [
    `${updates} updates in ${seconds.toFixed(0)} s, the knowledge folder read again ${reloads} times`,
    "",
    "Memory after so many updates, MiB: heap (swept), resident",
    ...memoryLines(memory),
    "",
    `Heap after the last one: ${growth.toFixed(2)} times that after a fifth of them`,
    `Left open at the end: ${leftOpen.join(", ") || "nothing"}`,
    "",
  ].join("\n");
}
