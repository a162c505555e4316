import type { Methods } from "../method-types.ts";
import type { Polling } from "../polling.ts";
import { REFUSALS } from "../refusal.ts";
import type { Webhook } from "../webhook.ts";

/** How the bot gets its updates: it fetches them, or is called. One excludes the other. */
export function updateMethods(
  polling: Polling,
  webhook: Webhook,
): Methods<"getUpdates" | "setWebhook" | "deleteWebhook" | "getWebhookInfo"> {
  return {
    getUpdates: (payload, gone) => {
      if (webhook.isSet()) throw REFUSALS.webhookActive();
      return polling.getUpdates(payload, gone);
    },
    setWebhook: (payload) => {
      // «Use an empty string to remove webhook integration.»
      if (payload.url === "") webhook.remove(payload.drop_pending_updates === true);
      else {
        webhook.set(payload);
        polling.end(REFUSALS.endedByWebhook());
      }
      return true;
    },
    deleteWebhook: (payload) => {
      webhook.remove(payload?.drop_pending_updates === true);
      return true;
    },
    getWebhookInfo: () => webhook.info(),
  };
}
