import type { Act } from "../../view.ts";
import type { Say } from "../text/say.ts";

/** What somebody did, in words that follow their name. */
export function actionName(kind: Act["kind"], say: Say): string {
  switch (kind) {
    case "say":
      return say("did-say");
    case "edit":
      return say("did-edit");
    case "delete":
      return say("did-delete");
    case "tap":
      return say("did-tap");
    case "inline-query":
      return say("did-query");
    case "choose":
      return say("did-choose");
    case "start":
      return say("did-start");
    case "block":
      return say("did-block");
    case "unblock":
      return say("did-unblock");
    case "add-bot":
      return say("did-add");
    case "remove-bot":
      return say("did-remove");
    case "flood-control":
      return say("did-flood");
    case "reset":
      return say("did-reset");
  }
}
