import { EventEmitter } from "node:events";
import type { Update } from "grammy/types";
import type { BotApi } from "../bot-api/bot-api.ts";
import type { Act, ActionView, CallView } from "../view.ts";
import type { Role } from "../world/roles.ts";
import type { World } from "../world/world.ts";

/** What the last action led to. */
export interface Journal {
  /** Turns to a new page: what comes now is what somebody's act led to. */
  readonly begin: (role: Role, kind: Act["kind"]) => void;
  /** The action, with what came of it so far; undefined before the first. */
  readonly last: () => ActionView | undefined;
  readonly events: EventEmitter<{ change: [] }>;
  /** Stops listening. */
  readonly close: () => void;
}

/** Of more than this, the earliest are forgotten. */
const MOST_CALLS = 200;
const MOST_UPDATES = 200;

/** Listens to what the bot is told and what it calls. The polling itself is left out: it goes on whatever anybody does. */
export function openJournal({ updates }: Pick<World, "updates">, botApi: Pick<BotApi, "events">): Journal {
  let last: ActionView | undefined;
  const events: Journal["events"] = new EventEmitter();
  const note = (action: ActionView) => {
    last = action;
    events.emit("change");
  };
  const onUpdate = (update: Update) => {
    if (last) note({ ...last, updates: [...last.updates, update].slice(-MOST_UPDATES) });
  };
  const onCall = ({ method, payload, response, milliseconds }: CallView) => {
    if (!last || method === "getUpdates") return;
    const call = { method, payload, response, milliseconds };
    note({ ...last, calls: [...last.calls, call].slice(-MOST_CALLS) });
  };
  updates.events.on("update", onUpdate);
  botApi.events.on("call", onCall);
  return {
    begin: (role, kind) => note({ kind, role, updates: [], calls: [] }),
    last: () => last,
    events,
    close: () => {
      updates.events.off("update", onUpdate);
      botApi.events.off("call", onCall);
    },
  };
}
