import type { Api } from "grammy";
import type { Inbox } from "../../inbox/inbox.ts";
import type { Logger } from "../../log.ts";
import { ALLOWED_UPDATES } from "./allowed-updates.ts";
import { describeError } from "./describe-error.ts";
import { untilAnswered } from "./until-answered.ts";

/** For how long Telegram keeps a call open while there is nothing to tell, in seconds. */
export const POLL_SECONDS = 30;
const MOST_UPDATES_A_CALL = 100;
const CONFIRM_SECONDS = 4;

/**
 * Fetches updates and hands them to the inbox until `stop`. To ask for the next ones is to confirm those before, so that
 * waits until they are safe.
 *
 * @throws {GrammyError} where Telegram refuses: 409 while another process polls, 401 for a token that was revoked.
 */
export async function pollUpdates(api: Api, inbox: Inbox, log: Logger, stop: AbortSignal): Promise<void> {
  // While a webhook is set, Telegram answers no polling.
  await untilAnswered(() => api.deleteWebhook({ drop_pending_updates: false }), log, stop);
  let offset = 0;
  try {
    while (!stop.aborted) {
      const updates = await untilAnswered(() => getUpdates(api, offset, POLL_SECONDS, stop), log, stop);
      await inbox.take(updates);
      const last = updates.at(-1);
      if (last) offset = last.update_id + 1;
    }
  } catch (error) {
    if (!stop.aborted) throw error;
  }
  if (offset > 0) await confirm(api, offset, log);
}

function getUpdates(api: Api, offset: number, timeout: number, stop?: AbortSignal) {
  const limit = timeout === 0 ? 1 : MOST_UPDATES_A_CALL;
  // Safe: all that grammY asks of a signal is that it tells; its types name the class of a package for old Node.js.
  const signal = stop as Parameters<Api["getUpdates"]>[1];
  return api.getUpdates({ offset, limit, timeout, allowed_updates: ALLOWED_UPDATES }, signal);
}

// Not necessary, what was taken is recognised; but what is kept may be gone the next time.
async function confirm(api: Api, offset: number, log: Logger): Promise<void> {
  const signal = AbortSignal.timeout(CONFIRM_SECONDS * 1000);
  try {
    await untilAnswered(() => getUpdates(api, offset, 0), log, signal);
  } catch (error) {
    log.debug(describeError(error), "Telegram may deliver the last updates again");
  }
}
