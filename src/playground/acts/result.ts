import type { ActResult, RefusalReason } from "../view.ts";

/** Why Telegram's apps would not let anybody do this. */
export type Refused = Extract<ActResult, { readonly kind: "refused" }>;

/** It is done, and whatever came of it is in the chats. */
export const DONE = { kind: "done" } as const satisfies ActResult;

/** It comes to nothing. */
export function refused(reason: RefusalReason): Refused {
  return { kind: "refused", reason };
}

/** True for what came to nothing. */
export function isRefused(result: object): result is Refused {
  return "kind" in result && result.kind === "refused";
}
